package dev.mediajobs.durable;

import dev.mediajobs.Job;
import dev.mediajobs.Media;
import dev.mediajobs.Vendor;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes of jobs from outside: by a person or by a webhook. Thread-safe. */
final class Control {
    private static final Set<DurableState> RESOLVABLE = Set.of(DurableState.PARKED, DurableState.IN_DOUBT);
    private static final Set<DurableState> RESUBMITTABLE =
            Set.of(DurableState.PARKED, DurableState.REFUSED, DurableState.FAILED);

    /** Not SENDING: its request may be on its way. */
    private static final Set<DurableState> CANCELLABLE =
            Set.of(DurableState.NEW, DurableState.IN_DOUBT, DurableState.PARKED, DurableState.WAITING);

    private final Node node;

    Control(Node node) {
        this.node = node;
    }

    void resolve(String key, String reference) {
        String checked = node.media().resume(reference).reference();
        change(key, row -> {
            require(row, "resolve", RESOLVABLE);
            return row.waiting(checked, null, node.clock().now());
        });
    }

    void resubmit(String key) {
        change(key, row -> {
            require(row, "resubmit", RESUBMITTABLE);
            return row.to(DurableState.NEW, null, node.clock().now());
        });
    }

    void cancel(String key) {
        change(key, row -> {
            require(row, "cancel", CANCELLABLE);
            return row.to(
                    DurableState.FAILED,
                    "cancelled by the application",
                    node.clock().now());
        });
    }

    boolean wake(String key) {
        return Database.attempt(() -> node.table().wake(key, node.clock().now()));
    }

    /** Returns the HTTP status for the response to a webhook. */
    int webhook(String uniqueName, byte[] body) {
        Optional<Row> named = Database.attempt(() -> node.table().findByName(uniqueName));
        MediaWork<?> work = named.map(row -> node.works().get(row.work())).orElse(null);
        Vendor vendor = work == null ? null : work.reconciliation().webhooks();
        if (named.isEmpty() || vendor == null) {
            return 404;
        }
        String key = named.get().key();
        Consumer<Job<? extends Media>> found = job -> found(key, uniqueName, job.reference());
        return vendor == Vendor.CREATIFY
                ? node.media().creatify().webhookHandler(found).handle(body)
                : node.media().mirrago().webhookHandler(found).handle(body);
    }

    /** Continues the job whose webhook URL was known to the vendor only. */
    private void found(String key, String uniqueName, String reference) {
        change(key, row -> {
            boolean lost = row.state() == DurableState.SENDING
                    || row.state() == DurableState.IN_DOUBT
                    || (row.state() == DurableState.PARKED && row.reference() == null);
            return lost && uniqueName.equals(row.uniqueName())
                    ? row.waiting(reference, null, node.clock().now())
                    : row;
        });
        wake(key);
    }

    private void change(String key, UnaryOperator<Row> change) {
        boolean done;
        do {
            // Again if the row was changed at the same time.
            done = Database.attempt(() -> changed(key, change));
        } while (!done);
    }

    private boolean changed(String key, UnaryOperator<Row> change) throws SQLException {
        Row row = node.table()
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException("The key \"" + key + "\" is unknown."));
        Row next = change.apply(row);
        return next.equals(row) || node.table().update(next, node.clock().now());
    }

    private static void require(Row row, String operation, Set<DurableState> allowed) {
        if (!allowed.contains(row.state())) {
            throw new IllegalStateException("The job \"" + row.key() + "\" is " + row.state() + "; " + operation
                    + " applies only to " + new TreeSet<>(allowed) + ".");
        }
    }
}
