package dev.mediajobs;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the log of each status word that no document has, once, so that somebody writes it down. */
final class UnknownStatusLogger {
    private static final System.Logger LOG = System.getLogger("dev.mediajobs");
    private static final int MAX_LOGGED = 20;

    private final Vendor vendor;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    UnknownStatusLogger(Vendor vendor) {
        this.vendor = vendor;
    }

    void log(String word) {
        if (logged.size() < MAX_LOGGED && logged.add(word)) {
            LOG.log(
                    Level.WARNING,
                    "{0} calls the state of a job \"{1}\", which no document has; the wait goes on",
                    vendor.displayName(),
                    word);
        }
    }
}
