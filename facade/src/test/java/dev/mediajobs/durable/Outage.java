package dev.mediajobs.durable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database that goes away at a change of a job, and refuses connections until the test ends the outage. Refuses threads
 * that are interrupted, as pools do.
 */
final class Outage {
    /** Whether the change at which the database goes away is stored all the same. */
    enum Change {
        LOST,
        STORED
    }

    private final DataSource real;
    private final int number;
    private final Change change;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean away;

    /**
     * Creates the database.
     *
     * @param number the number of the change, from 1; 0 for an outage that the test begins
     */
    Outage(DataSource real, int number, Change change) {
        this.real = real;
        this.number = number;
        this.change = change;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return invoke(real, method, arguments);
            }
            refuse();
            return connection(real.getConnection());
        });
    }

    void begin() {
        away = true;
    }

    void end() {
        away = false;
    }

    boolean isAway() {
        return away;
    }

    /** Returns the number of connections that were refused. */
    int refusals() {
        return refusals.get();
    }

    private void refuse() throws SQLException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLException("The thread is interrupted");
        }
        if (away) {
            refusals.incrementAndGet();
            throw new SQLException("The connection was refused");
        }
    }

    private Connection connection(Connection connection) {
        boolean[] changed = new boolean[1];
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit")) {
                if (changed[0] && change == Change.LOST) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
                end(changed[0]);
                return null;
            }
            Object result = invoke(connection, method, arguments);
            boolean update = result instanceof PreparedStatement
                    && String.valueOf(arguments[0]).contains("consecutive_failures = ?, handled = ?");
            return update ? update(connection, (PreparedStatement) result, changed) : result;
        });
    }

    private PreparedStatement update(Connection connection, PreparedStatement update, boolean[] changed) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            boolean last = method.getName().equals("executeUpdate") && changes.incrementAndGet() == number;
            if (!last) {
                return invoke(update, method, arguments);
            }
            changed[0] = true;
            if (connection.getAutoCommit()) {
                if (change == Change.STORED) {
                    update.executeUpdate();
                }
                end(true);
            }
            return update.executeUpdate();
        });
    }

    /** Ends the connection. */
    private void end(boolean now) throws SQLException {
        if (now) {
            away = true;
            throw new SQLException("The connection ended");
        }
    }

    private interface Call {
        Object run(Method method, Object[] arguments) throws Throwable;
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.run(method, arguments)));
    }
}
