package dev.mediajobs;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.lang.reflect.Method;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test if eight characters of a {@link Canary} were shown, in any spelling: in a log line of any logger, an
 * exception with its causes and properties, an event, an observation, a {@code toString}, or the name of a test. The
 * tests of a class run concurrently with those of others, so the test that fails may not be the one that shows it.
 * {@link SecretLeakIT} checks the files after all tests.
 */
public final class SecretLeakDetector implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final ConcurrentLinkedQueue<String> SHOWN = new ConcurrentLinkedQueue<>();
    private static final Handler HANDLER = new Handler() {
        @Override
        public void publish(LogRecord record) {
            SHOWN.addAll(leaks(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    // Unreferenced loggers lose their handlers and levels.
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger(""), Logger.getLogger("dev.mediajobs"));
    private static final List<Logger> DETAILED =
            List.of(Logger.getLogger("dev.mediajobs.http"), Logger.getLogger("okhttp3"));
    private static final ObservationRegistry OBSERVATIONS = ObservationRegistry.create();

    static {
        DETAILED.forEach(logger -> logger.setLevel(Level.FINE));
        LOGGERS.forEach(logger -> logger.addHandler(HANDLER));
        OBSERVATIONS.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }

            @Override
            public void onStop(Observation.Context context) {
                shown(context);
            }
        });
    }

    /** Returns a listener that checks every event and exception of a {@link MediaJobs}. */
    public static MediaListener listener() {
        return SecretLeakDetector::shown;
    }

    /** Returns a registry that checks every observation. */
    static ObservationRegistry observations() {
        return OBSERVATIONS;
    }

    /** Checks what a test sees, and returns it. */
    public static <T extends @Nullable Object> T shown(T value) {
        SHOWN.addAll(leaks(value));
        return value;
    }

    /** Returns the places where a value shows a secret. */
    static List<String> leaks(@Nullable Object value) {
        List<String> leaks = new ArrayList<>();
        collect(value, leaks, Collections.newSetFromMap(new IdentityHashMap<>()));
        return leaks;
    }

    private static void collect(@Nullable Object value, List<String> leaks, Set<Object> seen) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof LogRecord record) {
            Object[] values = record.getParameters();
            String line = record.getMessage();
            text("log", values == null || line == null ? line : MessageFormat.format(line, values), leaks);
            collect(record.getThrown(), leaks, seen);
            return;
        }
        text(value.getClass().getSimpleName(), String.valueOf(value), leaks);
        if (value instanceof MediaEvent event) {
            event.failure().ifPresent(failure -> collect(failure, leaks, seen));
        }
        if (value instanceof Observation.Context context) {
            text("observation", context.getAllKeyValues() + " " + context.getContextualName(), leaks);
            collect(context.getError(), leaks, seen);
        }
        if (value instanceof Throwable thrown) {
            text("message", thrown.getMessage(), leaks);
            collect(thrown.getCause(), leaks, seen);
            for (Throwable suppressed : thrown.getSuppressed()) {
                collect(suppressed, leaks, seen);
            }
        }
        if (value instanceof MediaException exception) {
            properties(exception, leaks);
        }
    }

    private static void properties(MediaException exception, List<String> leaks) {
        for (Method method : exception.getClass().getMethods()) {
            if (method.getParameterCount() == 0
                    && method.getDeclaringClass().getPackage().equals(MediaException.class.getPackage())) {
                try {
                    text(method.getName(), String.valueOf(method.invoke(exception)), leaks);
                } catch (ReflectiveOperationException broken) {
                    throw new LinkageError("a public property cannot be read", broken);
                }
            }
        }
    }

    private static void text(String where, @Nullable String text, List<String> leaks) {
        if (text != null) {
            Canary.FINDER
                    .find(text)
                    .ifPresent(piece -> leaks.add(where + " with " + piece.length() + " characters of " + "a secret: "
                            + text.replace(piece, "*".repeat(piece.length()))));
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shown(context.getDisplayName());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        shown(context.getDisplayName());
        context.getExecutionException().ifPresent(SecretLeakDetector::shown);
        fail();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        fail();
    }

    private static void fail() {
        List<String> leaks = new ArrayList<>();
        for (String leak = SHOWN.poll(); leak != null; leak = SHOWN.poll()) {
            leaks.add(leak);
        }
        if (!leaks.isEmpty()) {
            throw new AssertionError("A secret was shown by " + leaks);
        }
    }
}
