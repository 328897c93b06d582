package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.Clock;
import dev.mediajobs.internal.time.Scheduler;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of the database, so that machines whose clocks differ agree on leases and heartbeats. Read once a minute and
 * continued by the monotonic clock. A file database has the clock of its machine. Thread-safe.
 */
final class DatabaseClock implements Clock {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final Duration READ_INTERVAL = Duration.ofMinutes(1);

    private final Database database;
    private final Dialect dialect;
    private final Scheduler scheduler;
    private volatile Reading reading;

    private record Reading(Instant time, long nanos) {}

    DatabaseClock(Database database, Dialect dialect, Scheduler scheduler) throws SQLException {
        this.database = database;
        this.dialect = dialect;
        this.scheduler = scheduler;
        this.reading = read();
    }

    @Override
    public Instant now() {
        Reading last = reading;
        long elapsed = scheduler.nanos() - last.nanos;
        if (elapsed > READ_INTERVAL.toNanos()) {
            refresh();
            last = reading;
            elapsed = scheduler.nanos() - last.nanos;
        }
        return last.time.plusNanos(elapsed);
    }

    private synchronized void refresh() {
        Reading known = reading;
        if (scheduler.nanos() - known.nanos <= READ_INTERVAL.toNanos()) {
            return;
        }
        try {
            reading = read();
        } catch (SQLException unavailable) {
            // The monotonic clock is continued; the next attempt follows after an interval.
            long nanos = scheduler.nanos();
            reading = new Reading(known.time.plusNanos(nanos - known.nanos), nanos);
            LOG.log(Level.DEBUG, "The clock of the database could not be read", unavailable);
        }
    }

    private Reading read() throws SQLException {
        if (dialect == Dialect.SQLITE) {
            return new Reading(scheduler.now(), scheduler.nanos());
        }
        return database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                long before = scheduler.nanos();
                try (ResultSet row = statement.executeQuery(
                        "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)")) {
                    row.next();
                    long micros = row.getLong(1);
                    long middle = before + (scheduler.nanos() - before) / 2;
                    return new Reading(Instant.EPOCH.plusNanos(micros * 1000), middle);
                }
            }
        });
    }
}
