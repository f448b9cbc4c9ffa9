/*
 * Drives Debian's own cron through years of faked time and writes down when it queues each entry.
 *
 * Nothing of Debian's is in this file: `make` fetches its source, and this file includes the daemon's cron.c (main loop,
 * wake-up cases, find_jobs) unchanged and is linked with its entry.c (the parser), env.c and misc.c. What the daemon asks
 * of the world outside is answered here: the time, sleeping, its tables, its queue, its lock and log.
 *
 *   harness FROM UNTIL < requests        TZ names the zone, TZDIR the zones' data; FROM and UNTIL are seconds since 1970
 *
 * Request, one a line:   id|expression|start|count      asks for `count` instants strictly after `start`
 * Answer, one a line:    id|instant|instant...          fewer than `count` when UNTIL comes first
 *                        id|!bad minute                 when Debian refuses the expression
 *
 * An instant is the minute in which the daemon queued the entry, once however often it did so within that minute.
 * Running jobs takes no time here, so the daemon's pauses of ten seconds between two rounds of missed jobs do not happen.
 */

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static time_t faked_now, faked_until;
static jmp_buf faked_end;

static time_t faked_time(time_t *where)
{
	if (where)
		*where = faked_now;
	return faked_now;
}

static unsigned int faked_sleep(unsigned int seconds)
{
	faked_now += seconds;
	if (faked_now >= faked_until)
		longjmp(faked_end, 1);
	return 0;
}

#define main debian_main
#define time(where) faked_time(where)
#define sleep(seconds) faked_sleep(seconds)
#include "cron.c"
#undef main
#undef time
#undef sleep

struct request {
	char id[32];
	time_t start;
	int count, found;
	time_t *instants;
	const char *refusal;
	entry *entry;
	struct request *next; /* of the same expression */
	char expression[256];
};

static struct request *requests;
static int asked, open_requests;
static struct _user table;
static const char *refusal;

static void note_refusal(const char *text) { refusal = text; }

/* --- what the daemon calls --- */

void load_database(cron_db *database) { database->head = database->tail = &table; }

/* The daemon hands over the entry; its `cmd` leads to the requests. */
void job_add(entry *e, struct _user *u)
{
	time_t minute = faked_now - faked_now % 60;
	struct request *each = (struct request *)strtoull(e->cmd, NULL, 16);

	(void)u;
	for (; each; each = each->next) {
		if (minute <= each->start || each->found == each->count)
			continue;
		if (each->found && each->instants[each->found - 1] == minute)
			continue;
		each->instants[each->found++] = minute;
		if (each->found == each->count && --open_requests == 0)
			longjmp(faked_end, 1);
	}
}

int job_runqueue(void) { return 0; }
void check_orphans(cron_db *database) { (void)database; }
void acquire_daemonlock(int closing) { (void)closing; }
void set_cron_uid(void) {}
void set_cron_cwd(void) {}
void log_close(void) {}
void log_it(char *user, int pid, char *event, char *detail) { (void)user, (void)pid, (void)event, (void)detail; }

/* --- requests and answers --- */

static entry *parsed(const char *expression, struct request *first)
{
	char line[400];
	struct passwd somebody = {.pw_name = "somebody", .pw_dir = "/"};
	char **environment = env_init();
	FILE *file;
	entry *found;

	snprintf(line, sizeof line, "%s %llx\n", expression, (unsigned long long)(uintptr_t)first);
	file = fmemopen(line, strlen(line), "r");
	refusal = "no entry";
	found = load_entry(file, note_refusal, &somebody, environment);
	fclose(file);
	return found;
}

static void enter(struct request *new)
{
	for (struct request *each = requests; each < new; each++) {
		if (strcmp(each->expression, new->expression) != 0)
			continue;
		if (each->refusal) {
			new->refusal = each->refusal;
			return;
		}
		new->next = each->next;
		each->next = new;
		open_requests++;
		return;
	}
	new->entry = parsed(new->expression, new);
	if (!new->entry) {
		new->refusal = refusal;
		return;
	}
	new->entry->next = table.crontab;
	table.crontab = new->entry;
	open_requests++;
}

static void read_requests(void)
{
	enum { MOST = 100000 };
	char line[600];

	requests = calloc(MOST, sizeof *requests);
	while (asked < MOST && fgets(line, sizeof line, stdin)) {
		struct request *new = &requests[asked++];
		char *rest = line;

		snprintf(new->id, sizeof new->id, "%s", strsep(&rest, "|"));
		snprintf(new->expression, sizeof new->expression, "%s", strsep(&rest, "|"));
		new->start = atoll(strsep(&rest, "|"));
		new->count = atoi(rest);
		new->instants = calloc(new->count, sizeof(time_t));
		enter(new);
	}
}

static void write_answers(void)
{
	for (int number = 0; number < asked; number++) {
		struct request *each = &requests[number];

		printf("%s", each->id);
		if (each->refusal)
			printf("|!%s", each->refusal);
		for (int index = 0; index < each->found; index++)
			printf("|%lld", (long long)each->instants[index]);
		printf("\n");
	}
}

int main(int argc, char *argv[])
{
	char *daemon[] = {"cron", "-f", NULL};

	if (argc != 3)
		return 2;
	faked_now = atoll(argv[1]);
	faked_until = atoll(argv[2]);
	tzset();
	read_requests();
	if (open_requests && !setjmp(faked_end))
		debian_main(2, daemon);
	write_answers();
	return 0;
}
