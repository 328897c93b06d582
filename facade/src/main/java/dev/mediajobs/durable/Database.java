package dev.mediajobs.durable;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs statements on connections of a data source, each in a transaction of its own. Thread-safe. */
final class Database {
    /** Statements on one connection. */
    @FunctionalInterface
    interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    /** A query or change. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    DataSource source() {
        return source;
    }

    /** Runs the statements and commits them. */
    <T> T inTransaction(Statements<T> statements) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            try {
                T value = statements.run(connection);
                connection.commit();
                return value;
            } catch (SQLException | RuntimeException failed) {
                rollBack(connection, failed);
                throw failed;
            } finally {
                if (autoCommit && !connection.isClosed()) {
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    /** Runs a single statement, which is committed. */
    <T> T run(Statements<T> statement) throws SQLException {
        try (Connection connection = source.getConnection()) {
            T value = statement.run(connection);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return value;
        }
    }

    /** Runs a query and reports a failure as an unchecked exception. */
    static <T> T attempt(Query<T> query) {
        try {
            return query.run();
        } catch (SQLException failed) {
            throw unavailable(failed);
        }
    }

    static IllegalStateException unavailable(SQLException failed) {
        return new IllegalStateException("The database of the durable jobs failed: " + failed.getMessage(), failed);
    }

    private static void rollBack(Connection connection, Exception failed) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
