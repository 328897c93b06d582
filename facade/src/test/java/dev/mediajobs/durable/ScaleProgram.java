package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.Vendor;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Measures one machine with very many waiting jobs, all of them due, and the same number of rows in db-scheduler alone:
 * {@code ScaleProgram ROWS SECONDS}. PostgreSQL and the simulator run in processes of their own.
 */
final class ScaleProgram {
    private static final int THREADS = Steps.threads(1);
    private static final Duration LATER = Duration.ofHours(1);

    private ScaleProgram() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("durable");
        Process simulator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.mediajobs.simulator.cli.Main",
                        "--port",
                        "0",
                        "--scenario",
                        "stuck-running")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (PostgresServer postgres = new PostgresServer(folder);
                BufferedReader output = simulator.inputReader(StandardCharsets.UTF_8)) {
            String ready = output.readLine();
            String url = ready.substring(ready.indexOf("http"));
            DataSource source = NodeProgram.source(postgres.url());
            measure(source, url, rows, seconds);
        } finally {
            simulator.destroy();
        }
        System.exit(0);
    }

    private static void measure(DataSource source, String url, int rows, int seconds) throws Exception {
        try (MediaJobs media = MediaJobs.fromEnvironment(environment(url))) {
            DurableJobs jobs = DurableJobs.on(source, media)
                    .work(ClipWork.NAME, ScriptedWork.handling(work -> {}))
                    .createTables()
                    .build();
            execute(source, bareTable());
            execute(source, bareRows(rows));
            execute(source, jobRows(rows, references(media)));
            execute(source, "vacuum analyze");
            long bare = bare(source, seconds);
            long before = heap();
            long started = count(source);
            jobs.start();
            pause(seconds);
            long polls = count(source) - started;
            long after = heap();
            jobs.close();
            System.out.printf(
                    "%d rows: %d polls/s, db-scheduler alone %d/s, ratio %.2f; heap %d KB before, %d KB while polling%n",
                    rows, polls / seconds, bare / seconds, (double) polls / bare, before >> 10, after >> 10);
        }
    }

    private static Map<String, String> environment(String url) {
        return Stream.of(Vendor.values())
                .flatMap(vendor -> Stream.concat(
                        vendor.credentialVariables().stream().map(name -> Map.entry(name, "key")),
                        Stream.of(Map.entry(vendor.baseUrlVariable(), url))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns a job that runs for ever, of two vendors. */
    private static List<String> references(MediaJobs media) {
        return List.of(
                media.creatify()
                        .submit(ClipWork.request(new Work("", "", "scale")))
                        .reference(),
                media.miraflow()
                        .submit(dev.mediajobs.miraflow.ImageRequest.of("a lighthouse"))
                        .reference());
    }

    private static String bareTable() {
        return "create table scheduled_tasks (task_name text not null, task_instance text not null, task_data bytea,"
                + " execution_time timestamp with time zone not null, picked boolean not null, picked_by text,"
                + " last_success timestamp with time zone, last_failure timestamp with time zone,"
                + " consecutive_failures int, last_heartbeat timestamp with time zone, version bigint not null,"
                + " priority smallint, primary key (task_name, task_instance));"
                + "create index due on scheduled_tasks (execution_time);"
                + "create index heartbeat on scheduled_tasks (last_heartbeat)";
    }

    private static String bareRows(int rows) {
        return "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " select 'bare', n, now(), false, 1 from generate_series(1, " + rows + ") n";
    }

    private static String jobRows(int rows, List<String> references) {
        String reference = "(array['" + String.join("', '", references) + "'])[1 + n % " + references.size() + "]";
        String millis = "(extract(epoch from now()) * 1000)::bigint";
        return "insert into mediajobs_job (task_name, task_instance, execution_time, picked, version, work, state,"
                + " payload, reference, vendor, created_at, changed_at) select 'mediajobs', 'job-' || n, now(), false, 1,"
                + " 'clip', 'WAITING', '{}', " + reference + ", split_part(" + reference + ", ':', 1), " + millis + ", "
                + millis + " from generate_series(1, " + rows + ") n";
    }

    private static long bare(DataSource source, int seconds) throws Exception {
        Task<Void> task = Tasks.custom("bare", Void.class)
                .execute((instance, context) -> (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(LATER)));
        Scheduler scheduler = Scheduler.create(source, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 2.0)
                .pollingInterval(Duration.ofSeconds(1))
                .build();
        scheduler.start();
        pause(seconds);
        long done =
                number(source, "select count(*) from scheduled_tasks where execution_time > now() + interval '1 min'");
        scheduler.stop();
        return done;
    }

    private static void pause(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }

    private static long count(DataSource source) throws SQLException {
        return number(source, "select count(*) from mediajobs_job where polling is not null");
    }

    private static long number(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void execute(DataSource source, String command) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
