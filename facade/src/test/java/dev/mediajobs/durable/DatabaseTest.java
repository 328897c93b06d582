package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.MediaJobs;
import dev.mediajobs.simulator.Simulator;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database, its tables and the keys. */
class DatabaseTest {
    private static Simulator simulator;
    private static MediaJobs media;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        simulator = Simulator.start();
        media = MediaJobs.fromEnvironment(simulator.environment());
    }

    @AfterAll
    static void stop() {
        media.close();
        simulator.close();
    }

    @Test
    void missingTables_orTablesOfAnotherVersion_areReportedWithTheSolution() throws Exception {
        DataSource source = NodeProgram.source("jdbc:sqlite:" + folder.resolve("jobs.db"));
        assertThatThrownBy(() -> DurableJobs.on(source, media).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("dev/mediajobs/durable/sqlite.sql")
                .hasMessageContaining("createTables()");
        DurableJobs.on(source, media).createTables().build().close();
        DurableJobs.on(source, media).createTables().build().close();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update mediajobs_version set version = 2");
            assertThatThrownBy(() -> DurableJobs.on(source, media).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("have version 2")
                    .hasMessageContaining("needs version 1");
            statement.execute("drop table mediajobs_job");
        }
        assertThatThrownBy(() -> DurableJobs.on(source, media).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void databasesThatCanLoseCommits_areRefused() {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        SQLiteDataSource normal = new SQLiteDataSource(config);
        normal.setUrl("jdbc:sqlite:" + folder.resolve("normal.db"));
        assertThatThrownBy(() -> DurableJobs.on(normal, media).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("below FULL");
        assertThatThrownBy(() -> DurableJobs.on(product("H2"), media).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostgreSQL and SQLite, not H2");
    }

    @Test
    void aKey_belongsToOneJob() {
        try (LocalJobs local = stored("one")) {
            DurableJobs jobs = local.jobs();
            assertThat(jobs.submit("one", "k", "v1")).isTrue();
            assertThat(jobs.submit("one", "k", "v1")).isFalse();
            assertThatThrownBy(() -> jobs.submit("one", "k", "v2"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("used by another job with another payload");
            assertThatThrownBy(() -> jobs.submit("two", "k2", ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"two\" is not registered")
                    .hasMessageContaining("[one]");
            assertThatThrownBy(() -> jobs.submit("one", "a\nb", "")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> jobs.submit("one", "k3", "\0")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> jobs.resubmit("unknown")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> jobs.resubmit("k"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is NEW; resubmit applies only to [PARKED, FAILED, REFUSED]");
            assertThat(jobs.pollNow("k")).isFalse();
            assertThat(jobs.count(DurableState.NEW)).isEqualTo(1);
            assertThat(jobs.oldest()).isPositive();
        }
    }

    @Test
    void aJobOfATransaction_existsIfItIsCommitted() throws Exception {
        try (LocalJobs local = stored("one");
                Connection connection = local.source().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(local.jobs().submit(connection, "one", "k", "")).isTrue();
            connection.rollback();
            assertThat(local.jobs().job("k")).isEmpty();
            assertThat(local.jobs().submit(connection, "one", "k", "")).isTrue();
            connection.commit();
            assertThat(local.jobs().job("k")).isPresent();
        }
    }

    private LocalJobs stored(String work) {
        return new LocalJobs(
                simulator,
                folder.resolve("stored.db"),
                settings -> settings.work(work, ScriptedWork.handling(job -> {})));
    }

    /** Returns a data source that only has a name. */
    private static DataSource product(String name) {
        DatabaseMetaData data = proxy(DatabaseMetaData.class, name);
        Connection connection = proxy(Connection.class, data);
        return proxy(DataSource.class, connection);
    }

    private static <T> T proxy(Class<T> type, Object result) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType().isInstance(result) ? result : null));
    }
}
