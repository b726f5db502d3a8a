/* LRAT in text: "ID literals 0 hints 0", "ID d IDs 0", comments.  Identifiers ascend, with gaps; a deletion's own identifier is not below
 * the last one. */
#include "number.h"
#include "proof_words.h"

static void skip_line(struct reader *in)
{
  int byte;
  while ((byte = reader_peek(in)) != -1 && byte != '\n')
    in->cursor++;
  if (byte == '\n')
    reader_skip_newline(in);
}

/* Empty lines and comments before a step; false at the end of the file. */
static bool find_step(struct proof_source *source)
{
  struct reader *in = source->in;
  for (;;) {
    proof_words_skip_blanks(in);
    int byte = reader_peek(in);
    if (byte == -1)
      return false;
    if (byte == '\n') {
      reader_skip_newline(in);
    } else if (byte == 'c' || byte == 's' || byte == 'v') {
      skip_line(in);
    } else {
      source->step_line = in->line;
      source->step_line_begin = in->line_begin;
      source->step_at = reader_offset(in);
      return true;
    }
  }
}

static bool take_line_end(struct reader *in)
{
  proof_words_skip_blanks(in);
  return reader_peek(in) == -1 || reader_take(in, '\n');
}

bool proof_lrat_text_step(struct proof_source *source, bool *deletion)
{
  struct reader *in = source->in;
  if (!find_step(source))
    return false;
  uint64_t number;
  if (!number_natural(in, "a clause identifier", &number) || !proof_words_separator(source))
    return false;
  *deletion = reader_peek(in) == 'd';
  if (*deletion)
    in->cursor++;
  if (!proof_take_identifier(source, number, *deletion))
    return false;
  return (*deletion || proof_words_literals(source)) &&
         proof_words_numbers(source, *deletion, "a clause identifier or 0") && take_line_end(in);
}
