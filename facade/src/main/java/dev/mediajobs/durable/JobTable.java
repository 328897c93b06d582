package dev.mediajobs.durable;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table. Each change names the version that it replaces, and increases it. Thread-safe. */
final class JobTable {
    static final String NAME = "mediajobs_job";
    static final String TASK = "mediajobs";

    /** The time of rows that wait for a person. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String WHERE_KEY = " where task_name = '" + TASK + "' and task_instance = ?";
    private static final String SELECT = "select * from " + NAME;
    private static final String INSERT = "insert into " + NAME + " (task_name, task_instance, execution_time, picked,"
            + " version, work, state, payload, created_at, changed_at) values ('" + TASK
            + "', ?, ?, ?, 1, ?, 'NEW', ?, ?, ?) on conflict (task_name, task_instance) do nothing";
    private static final String UPDATE = "update " + NAME + " set version = version + 1, picked = ?, picked_by = null,"
            + " last_heartbeat = null, execution_time = ?, state = ?, unique_name = ?, reference = ?, vendor = ?,"
            + " polling = ?, attempts = ?, consecutive_failures = ?, handled = ?, reason = ?, changed_at = ?"
            + WHERE_KEY
            + " and version = ? and wakes = ?";
    /** Not SENDING: that would end its lease. */
    private static final String WHERE_WAKEABLE = WHERE_KEY + " and state in ('WAITING', 'IN_DOUBT')";

    private final Database database;
    private final Dialect dialect;
    private final JdbcCustomization customization;

    JobTable(Database database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
        this.customization = dialect.customization();
    }

    /** Inserts a job that is due now, in the transaction of the connection. Returns false if the key exists. */
    boolean insert(Connection connection, String key, String work, String payload, Instant now) throws SQLException {
        if (!connection.getAutoCommit()) {
            dialect.commitDurably(connection);
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            customization.setInstant(insert, 2, now);
            insert.setBoolean(3, false);
            insert.setString(4, work);
            insert.setString(5, payload);
            insert.setLong(6, now.toEpochMilli());
            insert.setLong(7, now.toEpochMilli());
            return insert.executeUpdate() == 1;
        }
    }

    Optional<Row> find(String key) throws SQLException {
        return database.run(connection -> find(connection, key));
    }

    Optional<Row> find(Connection connection, String key) throws SQLException {
        return select(connection, WHERE_KEY, key).stream().findFirst();
    }

    Optional<Row> findByName(String uniqueName) throws SQLException {
        return database.run(connection -> select(connection, " where unique_name = ?", uniqueName)).stream()
                .findFirst();
    }

    /** Returns the rows of a state, oldest first, at most 10,000. */
    List<Row> inState(DurableState state) throws SQLException {
        return database.run(
                connection -> select(connection, " where state = ? order by changed_at limit 10000", state.name()));
    }

    /**
     * Replaces a row, if its version is still that of {@code row}.
     *
     * @param due the time of the next step
     * @return whether it was replaced
     */
    boolean update(Row row, Instant due) throws SQLException {
        return logged(row, database.run(connection -> update(connection, row, due)));
    }

    /** Replaces a row like {@link #update}; the commit survives a crash of the database whatever its settings. */
    boolean updateDurably(Row row, Instant due) throws SQLException {
        return logged(row, database.inTransaction(connection -> {
            dialect.commitDurably(connection);
            return update(connection, row, due);
        }));
    }

    /** Logs a change of the state. Returns whether the row was replaced. */
    private static boolean logged(Row row, boolean replaced) {
        if (replaced && row.state() != row.stored()) {
            Level level =
                    switch (row.state()) {
                        case IN_DOUBT, PARKED -> Level.WARNING;
                        case FAILED, REFUSED -> Level.INFO;
                        default -> Level.DEBUG;
                    };
            Node.LOG.log(
                    level,
                    "The job {0} of {1} is {2}, was {3}{4}{5}",
                    row.key(),
                    row.work(),
                    row.state(),
                    row.stored(),
                    row.reference() == null ? "" : ", " + row.reference(),
                    row.reason() == null ? "" : ": " + row.reason());
        }
        return replaced;
    }

    private boolean update(Connection connection, Row row, Instant due) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setBoolean(1, false);
            customization.setInstant(update, 2, due);
            update.setString(3, row.state().name());
            update.setString(4, row.uniqueName());
            update.setString(5, row.reference());
            update.setString(6, vendor(row.reference()));
            update.setString(7, row.polling());
            update.setInt(8, row.attempts());
            update.setInt(9, row.failures());
            update.setBoolean(10, row.handled());
            update.setString(11, Texts.storable(row.reason()));
            update.setLong(12, row.changedAt().toEpochMilli());
            update.setString(13, row.key());
            update.setLong(14, row.version());
            update.setInt(15, row.wakes());
            return update.executeUpdate() == 1;
        }
    }

    boolean delete(Row row) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + NAME + WHERE_KEY + " and version = ?")) {
                delete.setString(1, row.key());
                delete.setLong(2, row.version());
                return delete.executeUpdate() == 1;
            }
        });
    }

    /** Makes a row due now. A step that runs at the moment is followed by another one. */
    boolean wake(String key, Instant now) throws SQLException {
        return database.run(connection -> {
            try (PreparedStatement idle = connection.prepareStatement(
                            "update " + NAME + " set execution_time = ?" + WHERE_WAKEABLE + " and picked = ?");
                    PreparedStatement any =
                            connection.prepareStatement("update " + NAME + " set wakes = wakes + 1" + WHERE_WAKEABLE)) {
                customization.setInstant(idle, 1, now);
                idle.setString(2, key);
                idle.setBoolean(3, false);
                any.setString(1, key);
                return any.executeUpdate() + idle.executeUpdate() > 0;
            }
        });
    }

    private static List<Row> select(Connection connection, String where, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setString(1, parameter);
            List<Row> rows = new ArrayList<>();
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    rows.add(row(results));
                }
            }
            return rows;
        }
    }

    /** Replaces the row of a step, which is due now if it was woken during the step. */
    boolean finish(Row row, Instant due, Instant now) throws SQLException {
        if (update(row, due)) {
            return true;
        }
        Optional<Row> current = find(row.key()).filter(other -> other.version() == row.version());
        return current.isPresent() && update(row.wokenLike(current.get()), now);
    }

    private static Row row(ResultSet result) throws SQLException {
        DurableState state = DurableState.of(result.getString("state"));
        return new Row(
                result.getString("task_instance"),
                result.getLong("version"),
                result.getString("work"),
                state,
                state,
                result.getString("payload"),
                result.getString("unique_name"),
                result.getString("reference"),
                result.getString("polling"),
                result.getInt("attempts"),
                result.getInt("consecutive_failures"),
                result.getBoolean("handled"),
                result.getInt("wakes"),
                result.getString("reason"),
                Instant.ofEpochMilli(result.getLong("created_at")),
                Instant.ofEpochMilli(result.getLong("changed_at")));
    }

    private static @Nullable String vendor(@Nullable String reference) {
        return reference == null ? null : reference.substring(0, Math.max(0, reference.indexOf(':')));
    }
}
