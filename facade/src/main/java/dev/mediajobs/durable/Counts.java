package dev.mediajobs.durable;

import dev.mediajobs.Vendor;
import dev.mediajobs.internal.time.Scheduler;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The numbers of jobs that have not ended, on all machines; read at most every 10 seconds. Thread-safe. */
final class Counts {
    private static final long MAX_AGE = Duration.ofSeconds(10).toNanos();
    private static final String QUERY = "select state, vendor, count(*), min(created_at) from " + JobTable.NAME
            + " where state not in ('SUCCEEDED', 'FAILED', 'REFUSED') group by state, vendor";

    private final Database database;
    private final Scheduler scheduler;
    private @Nullable List<Count> counts;
    private long readAt;

    private record Count(DurableState state, @Nullable String vendor, long jobs, Instant oldest) {}

    Counts(Database database, Scheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    long in(DurableState state) {
        return sum(count -> count.state == state);
    }

    int waiting(Vendor vendor) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                sum(count -> count.state == DurableState.WAITING && vendor.id().equals(count.vendor)));
    }

    /** Returns the age of the oldest job that has not ended, without those that wait for a person. */
    Duration age(Instant now) {
        return current().stream()
                .filter(count -> count.state != DurableState.PARKED)
                .map(count -> Duration.between(count.oldest, now))
                .max(Duration::compareTo)
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    private long sum(Predicate<Count> filter) {
        return current().stream().filter(filter).mapToLong(Count::jobs).sum();
    }

    private synchronized List<Count> current() {
        long now = scheduler.nanos();
        List<Count> known = counts;
        if (known == null || now - readAt > MAX_AGE) {
            readAt = now;
            try {
                known = database.run(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(QUERY);
                            ResultSet rows = select.executeQuery()) {
                        return read(rows);
                    }
                });
            } catch (SQLException unavailable) {
                Node.LOG.log(Level.DEBUG, "The durable jobs could not be counted", unavailable);
                known = known == null ? List.of() : known;
            }
            counts = known;
        }
        return known;
    }

    private static List<Count> read(ResultSet rows) throws SQLException {
        List<Count> read = new ArrayList<>();
        while (rows.next()) {
            read.add(new Count(
                    DurableState.of(rows.getString(1)),
                    rows.getString(2),
                    rows.getLong(3),
                    Instant.ofEpochMilli(rows.getLong(4))));
        }
        return read;
    }
}
