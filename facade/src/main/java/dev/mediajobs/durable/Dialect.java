package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The supported databases. */
enum Dialect {
    POSTGRESQL("postgresql.sql"),
    SQLITE("sqlite.sql");

    static final int TABLE_VERSION = 1;

    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final int FULL = 2;

    /** Fails unless both tables exist. */
    private static final String VERSION = "select version from mediajobs_version"
            + " where not exists (select wakes from mediajobs_job where task_name is null)";

    private final String script;

    Dialect(String script) {
        this.script = script;
    }

    /** Returns the dialect of a database, whose commits must be durable. */
    private static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equalsIgnoreCase("PostgreSQL")) {
            if (!"on".equals(value(connection, "show fsync"))) {
                // The default of many test databases.
                LOG.log(
                        Level.WARNING,
                        "fsync is off in PostgreSQL: after a crash of its machine, jobs could be submitted twice.");
            }
            return POSTGRESQL;
        }
        if (product.equalsIgnoreCase("SQLite")) {
            if (Integer.parseInt(value(connection, "pragma synchronous")) < FULL) {
                throw new IllegalStateException(
                        "\"pragma synchronous\" is below FULL in SQLite: a crash could lose commits,"
                                + " and jobs could be submitted twice. Set it to FULL, and \"journal_mode\" to WAL.");
            }
            return SQLITE;
        }
        throw new IllegalStateException("Durable jobs support PostgreSQL and SQLite, not " + product
                + ". A database that loses commits, such as H2 with its default WRITE_DELAY, would submit jobs twice.");
    }

    /** Returns the dialect of a database, after checking its tables. */
    static Dialect prepare(Database database, boolean createTables) throws SQLException {
        Dialect dialect = database.run(Dialect::of);
        return database.inTransaction(connection -> {
            if (createTables) {
                dialect.createTables(connection);
            }
            dialect.check(connection);
            return dialect;
        });
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** Makes the commit of the current transaction wait until it survives a crash. */
    void commitDurably(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local synchronous_commit to on");
            }
        }
    }

    /** Creates what db-scheduler needs to know of the database. */
    JdbcCustomization customization() {
        return this == POSTGRESQL ? new PostgreSqlJdbcCustomization(false, false) : new SqliteJdbcCustomization();
    }

    String resource() {
        return "dev/mediajobs/durable/" + script;
    }

    /** Checks that the tables exist and have the version of this class. */
    private void check(Connection connection) throws SQLException {
        int version;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSION)) {
            version = rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException missing) {
            throw new IllegalStateException(
                    "The tables of the durable jobs are missing. Apply " + resource()
                            + " of the jar with your migration tool, or call createTables() (in Spring Boot: "
                            + "mediajobs.durable.create-tables=true).",
                    missing);
        }
        if (version != TABLE_VERSION) {
            throw new IllegalStateException("The tables of the durable jobs have version " + version
                    + ", and this release of MediaJobs needs version " + TABLE_VERSION + ". Apply the migration to "
                    + TABLE_VERSION + ", or use the release that belongs to the tables.");
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        String query = this == POSTGRESQL
                ? "select case when to_regclass('mediajobs_version') is not null then 1 end"
                : "select 1 from sqlite_master where name = 'mediajobs_version'";
        return "1".equals(value(connection, query));
    }

    private void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (this == POSTGRESQL) {
                // Several machines may start at the same time.
                statement.execute("select pg_advisory_xact_lock(7304681)");
            }
            if (exists(connection)) {
                return;
            }
            for (String command : script().replaceAll("--.*", "").split(";", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    private String script() {
        try (InputStream in = Dialect.class.getResourceAsStream(script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
