package dev.mediajobs.internal.vendor;

import dev.mediajobs.Vendor;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs each undocumented status value once. */
final class UnknownStatusLogger {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final int MAX_LOGGED = 20;

    private final Vendor vendor;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    UnknownStatusLogger(Vendor vendor) {
        this.vendor = vendor;
    }

    void log(String status, JobReference job) {
        if (logged.size() < MAX_LOGGED && logged.add(status)) {
            LOG.log(
                    Level.WARNING,
                    "{0} returned the undocumented job status \"{1}\" for {2}; polling continues (logged once)",
                    vendor.displayName(),
                    status,
                    job);
        }
    }
}
