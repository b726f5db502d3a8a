/* Interrupts and time limits. */
#include "../format/output.h"
#include "command.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

static const int INTERRUPTS[] = {SIGINT, SIGTERM, SIGHUP};
enum { INTERRUPT_COUNT = sizeof INTERRUPTS / sizeof INTERRUPTS[0] };

/* Started so by nohup or by a shell that puts it in the background: it stays so. */
static bool is_ignored(int signal_number)
{
  struct sigaction action;
  return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void on_signal(int signal_number)
{
  output_abandon_all();
  _exit(128 + signal_number);
}

void interrupts_handle(void)
{
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < INTERRUPT_COUNT; i++)
    if (!is_ignored(INTERRUPTS[i]))
      sigaction(INTERRUPTS[i], &action, NULL);
}

/* How long the computation may take to notice that it shall stop, unless watch_allow has said something else. */
static const double GRACE = 0.25;

/* The signal with which watch_end wakes the thread. */
enum { WAKE = SIGALRM };

static struct {
  pthread_t thread;
  bool running;
  sigset_t signals; /* that the thread waits for; blocked everywhere else */
  sigset_t before;
  double seconds;
  _Atomic double grace;
  int (*give_up)(const void *context);
  const void *context;
  atomic_bool stopping;
  atomic_bool decided; /* whoever sets it says what has become of the computation */
} watch;

void watch_allow(double seconds)
{
  atomic_store(&watch.grace, seconds);
}

bool watch_stopping(void)
{
  return atomic_load(&watch.stopping);
}

/* Signals that follow the first one as closely as this belong to it: timeout(1) sends its signal to the program and then to the group that the program is in. */
static const double SAME_INTERRUPT = 0.25;

/* Returns the signal that has come, -1 when the time is up; 0: no limit. */
static int wait_for_signal(double seconds)
{
  const struct timespec limit = {(time_t)seconds, (long)(1e9 * (seconds - (double)(time_t)seconds))};
  if (seconds > 0)
    return sigtimedwait(&watch.signals, NULL, &limit);
  return sigwaitinfo(&watch.signals, NULL);
}

double seconds_now(void)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Returns when the computation is over, when it has had its grace, or at another interrupt. */
static void wait_for_end(void)
{
  const double begin = seconds_now();
  const double grace = atomic_load(&watch.grace);
  double waited = 0;
  while (waited < grace) {
    const int signal_number = wait_for_signal(grace - waited);
    waited = seconds_now() - begin;
    if (signal_number == WAKE || (signal_number > 0 && waited > SAME_INTERRUPT))
      return;
  }
}

static void *keep_watch(void *unused)
{
  (void)unused;
  wait_for_signal(watch.seconds);
  atomic_store(&watch.stopping, true);
  if (!atomic_load(&watch.decided))
    wait_for_end();
  if (atomic_exchange(&watch.decided, true))
    return NULL;
  output_abandon_all();
  _exit(flush_standard_output(watch.give_up(watch.context)));
}

void watch_begin(double seconds, int (*give_up)(const void *context), const void *context)
{
  watch.seconds = seconds;
  atomic_store(&watch.grace, GRACE);
  watch.give_up = give_up;
  watch.context = context;
  atomic_store(&watch.stopping, false);
  atomic_store(&watch.decided, false);
  sigemptyset(&watch.signals);
  for (int i = 0; i < INTERRUPT_COUNT; i++)
    if (!is_ignored(INTERRUPTS[i]))
      sigaddset(&watch.signals, INTERRUPTS[i]);
  sigaddset(&watch.signals, WAKE);
  pthread_sigmask(SIG_BLOCK, &watch.signals, &watch.before);
  watch.running = pthread_create(&watch.thread, NULL, keep_watch, NULL) == 0;
  if (!watch.running)
    pthread_sigmask(SIG_SETMASK, &watch.before, NULL);
}

void watch_end(void)
{
  if (!watch.running)
    return;
  if (atomic_exchange(&watch.decided, true))
    for (;;) /* the thread is ending the program */
      pause();
  pthread_kill(watch.thread, WAKE);
  pthread_join(watch.thread, NULL);
  pthread_sigmask(SIG_SETMASK, &watch.before, NULL);
  watch.running = false;
}
