package dev.mediajobs.internal.vendor;

import dev.mediajobs.client.runtime.Mismatch;
import dev.mediajobs.internal.failure.Redactor;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Logs each value that does not fit the contract once for its operation and JSON path. Thread-safe. */
final class MismatchLogger implements Consumer<Mismatch> {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final int MAX_LOGGED = 100;

    private final Redactor redactor;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    MismatchLogger(Redactor redactor) {
        this.redactor = redactor;
    }

    @Override
    public void accept(Mismatch mismatch) {
        String place = mismatch.operation() + mismatch.path().replaceAll("\\[[0-9]+]", "[]");
        if (logged.size() < MAX_LOGGED && logged.add(place)) {
            LOG.log(Level.WARNING, "{0}. The value is ignored (logged once)", redactor.excerpt(mismatch.toString()));
        }
    }
}
