package dev.mediajobs.durable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Stores new jobs. Thread-safe. */
record Inbox(Node node) {

    /** Stores a job, in the transaction of the connection. Returns false if the same job is stored already. */
    boolean submit(Connection connection, String work, String key, String payload) throws SQLException {
        if (!node.works().containsKey(work)) {
            throw new IllegalArgumentException("The work \"" + work + "\" is not registered. Registered: "
                    + node.works().keySet() + ".");
        }
        Texts.checkKey(key);
        Texts.checkPayload(payload);
        if (node.table().insert(connection, key, work, payload, node.clock().now())) {
            return true;
        }
        Optional<Row> existing = node.table().find(connection, key);
        if (existing.isPresent()
                && !(existing.get().work().equals(work)
                        && existing.get().payload().equals(payload))) {
            String difference = existing.get().work().equals(work)
                    ? " with another payload"
                    : ", of the work \"" + existing.get().work() + "\"";
            throw new IllegalStateException(
                    "The key \"" + key + "\" is used by another job" + difference + ". Use a key for one job only.");
        }
        return false;
    }
}
