package dev.mediajobs.durable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.PollPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One machine that runs durable jobs, in a process of its own, which a test kills. Prints {@code POINT} when
 * it reaches the point that the payload of a job names, and waits there for a line on its standard input.
 */
final class NodeProgram {
    static final Timing TIMING = new Timing(
            Duration.ofSeconds(3),
            Duration.ofMillis(200),
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            Duration.ofMillis(400),
            Duration.ofHours(1));

    private NodeProgram() {}

    /** Arguments: the URL of the database, the folder of the results, and {@code stops} to stop at points. */
    public static void main(String[] arguments) throws Exception {
        boolean stops = arguments[2].equals("stops");
        ClipWork work = new ClipWork(
                Path.of(arguments[1]),
                (point, job) -> {
                    if (stops && job.payload().equals(point)) {
                        stop(point);
                    }
                },
                Reconciliation.auroraByName());
        MediaJobs media = MediaJobs.builder()
                .environment(System.getenv())
                .callTimeout(Duration.ofSeconds(5))
                .polling(PollPolicy.defaults().withInitialDelay(Duration.ofMillis(400)))
                .build();
        DurableJobs jobs = DurableJobs.on(source(arguments[0]), media)
                .work(ClipWork.NAME, work)
                .timing(TIMING)
                .createTables()
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(jobs::close));
        jobs.start();
        System.out.println("READY");
        new CountDownLatch(1).await();
    }

    private static void stop(String point) {
        System.out.println("POINT " + point);
        try {
            int line = System.in.read();
            System.out.println("CONTINUED " + line);
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }

    static DataSource source(String url) {
        if (url.startsWith("jdbc:sqlite")) {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setBusyTimeout(10_000);
            SQLiteDataSource source = new SQLiteDataSource(config);
            source.setUrl(url);
            return source;
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }
}
