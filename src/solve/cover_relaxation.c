#include "cover_relaxation.h"

#include <glpk.h>
#include <limits.h>
#include <math.h>
#include <setjmp.h>
#include <stdlib.h>

/* GLPK looks at its own time limit only, so it gets slices, the first of them this many milliseconds; then they double, lest starting
 * again takes up a whole slice. */
enum { FIRST_SLICE = 200 };

struct cover_relaxation {
  const struct cover_problem *p;
  glp_prob *lp;
  int *place;  /* [columns], GLPK's number of a column, 0 if it is not there */
  int *row;    /* [rows + 1] */
  double *one; /* [rows + 1] */
  jmp_buf failure;
};

/* GLPK reports a failed allocation, and nothing else here, through this hook, and aborts if the hook returns. */
static void fail(void *info)
{
  struct cover_relaxation *r = info;
  glp_error_hook(NULL, NULL);
  r->lp = NULL;
  glp_free_env(); /* what is left of the problem goes with it */
  longjmp(r->failure, 1);
}

static bool build(struct cover_relaxation *r)
{
  if (setjmp(r->failure) != 0)
    return false;
  glp_error_hook(fail, r);
  r->lp = glp_create_prob();
  glp_set_obj_dir(r->lp, GLP_MIN);
  if (r->p->row.lines > 0)
    glp_add_rows(r->lp, (int)r->p->row.lines);
  for (int i = 1; i <= (int)r->p->row.lines; i++)
    glp_set_row_bnds(r->lp, i, GLP_LO, 1, 0);
  glp_error_hook(NULL, NULL);
  return true;
}

struct cover_relaxation *cover_relaxation_create(const struct cover_problem *p)
{
  struct cover_relaxation *r = calloc(1, sizeof *r);
  if (r == NULL)
    return NULL;
  r->p = p;
  r->place = calloc(p->column.lines + 1, sizeof *r->place);
  r->row = calloc(p->row.lines + 1, sizeof *r->row);
  r->one = calloc(p->row.lines + 1, sizeof *r->one);
  if (r->place != NULL && r->row != NULL && r->one != NULL && build(r))
    return r;
  cover_relaxation_free(r);
  return NULL;
}

void cover_relaxation_free(struct cover_relaxation *r)
{
  if (r == NULL)
    return;
  if (r->lp != NULL)
    glp_delete_prob(r->lp);
  free(r->place);
  free(r->row);
  free(r->one);
  free(r);
}

bool cover_relaxation_has(const struct cover_relaxation *r, uint32_t column)
{
  return r->place[column] != 0;
}

static void add_column(struct cover_relaxation *r, uint32_t j)
{
  const struct cover_lines *column = &r->p->column;
  const int place = glp_add_cols(r->lp, 1);
  int size = 0;
  for (size_t k = column->start[j]; k < column->start[j + 1]; k++) {
    r->row[++size] = (int)column->item[k] + 1;
    r->one[size] = 1;
  }
  glp_set_mat_col(r->lp, place, size, r->row, r->one);
  glp_set_obj_coef(r->lp, place, (double)r->p->system->cost[j]);
  glp_set_col_bnds(r->lp, place, GLP_LO, 0, 0);
  glp_set_col_stat(r->lp, place, GLP_NL);
  r->place[j] = place;
}

bool cover_relaxation_add(struct cover_relaxation *r, const uint32_t *column, size_t columns)
{
  if (setjmp(r->failure) != 0)
    return false;
  glp_error_hook(fail, r);
  for (size_t k = 0; k < columns; k++)
    add_column(r, column[k]);
  glp_error_hook(NULL, NULL);
  return true;
}

void cover_relaxation_set(struct cover_relaxation *r, uint32_t column, enum cover_state state)
{
  const double value = state == COVER_IN ? 1 : 0;
  glp_set_col_bnds(r->lp, r->place[column], state == COVER_FREE ? GLP_LO : GLP_FX, value, value);
}

/* One call of the simplex method; GLPK's code. */
static int run(struct cover_relaxation *r, double limit, int iterations, bool grown, int milliseconds)
{
  glp_smcp control;
  glp_init_smcp(&control);
  control.msg_lev = GLP_MSG_OFF;
  /* Fixing columns leaves a basis dual feasible, adding columns leaves it primal feasible. */
  control.meth = grown ? GLP_PRIMAL : GLP_DUALP;
  control.tm_lim = milliseconds;
  if (iterations >= 0)
    control.it_lim = iterations;
  if (!grown)
    control.obj_ul = limit;
  int code = glp_simplex(r->lp, &control);
  if (code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND) { /* a basis that cannot be factorized */
    glp_std_basis(r->lp);
    code = glp_simplex(r->lp, &control);
  }
  return code;
}

static enum relaxation_answer solve(struct cover_relaxation *r, double limit, int iterations, bool grown,
                                    struct cover_clock *clock)
{
  double slice = FIRST_SLICE;
  for (;;) {
    const double left = 1000 * search_clock_remaining(&clock->time);
    const double milliseconds = fmin(fmin(fmax(left, 0) + 1, slice), INT_MAX);
    const int code = run(r, limit, iterations, grown, (int)milliseconds);
    if (code == GLP_EOBJUL)
      return RELAXATION_CUT_OFF;
    if (code == 0 && glp_get_status(r->lp) == GLP_OPT)
      return RELAXATION_SOLVED;
    if (code != GLP_ETMLIM || cover_clock_expired(clock))
      return RELAXATION_STOPPED;
    slice *= 2;
  }
}

enum relaxation_answer cover_relaxation_solve(struct cover_relaxation *r, double limit, int iterations,
                                              bool grown, struct cover_clock *clock)
{
  if (setjmp(r->failure) != 0)
    return RELAXATION_FAILED;
  glp_error_hook(fail, r);
  const enum relaxation_answer answer = solve(r, limit, iterations, grown, clock);
  glp_error_hook(NULL, NULL);
  return answer;
}

double cover_relaxation_value(const struct cover_relaxation *r)
{
  return glp_get_obj_val(r->lp);
}

void cover_relaxation_duals(const struct cover_relaxation *r, double *dual)
{
  for (size_t i = 0; i < r->p->row.lines; i++)
    dual[i] = glp_get_row_dual(r->lp, (int)i + 1);
}

double cover_relaxation_column(const struct cover_relaxation *r, uint32_t column)
{
  return r->place[column] == 0 ? 0 : glp_get_col_prim(r->lp, r->place[column]);
}

size_t cover_relaxation_basis_size(const struct cover_relaxation *r)
{
  return r->p->row.lines + (size_t)glp_get_num_cols(r->lp);
}

void cover_relaxation_save(const struct cover_relaxation *r, unsigned char *basis)
{
  const size_t rows = r->p->row.lines, size = cover_relaxation_basis_size(r);
  for (size_t i = 0; i < rows; i++)
    basis[i] = (unsigned char)glp_get_row_stat(r->lp, (int)i + 1);
  for (size_t j = rows; j < size; j++)
    basis[j] = (unsigned char)glp_get_col_stat(r->lp, (int)(j - rows) + 1);
}

void cover_relaxation_restore(struct cover_relaxation *r, const unsigned char *basis, size_t size)
{
  const size_t rows = r->p->row.lines, all = cover_relaxation_basis_size(r);
  for (size_t i = 0; i < rows; i++)
    glp_set_row_stat(r->lp, (int)i + 1, basis[i]);
  for (size_t j = rows; j < all; j++)
    glp_set_col_stat(r->lp, (int)(j - rows) + 1, j < size ? basis[j] : GLP_NL);
}
