package dev.mediajobs;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what MediaJobs tells the log, and keeps it off the console. */
final class LogCapture extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("dev.mediajobs");

    static {
        LOGGER.setUseParentHandlers(false);
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogCapture() {
        LOGGER.addHandler(this);
    }

    List<String> heard() {
        return lines;
    }

    @Override
    public void publish(LogRecord told) {
        Object[] values = told.getParameters();
        String line = values == null ? told.getMessage() : MessageFormat.format(told.getMessage(), values);
        lines.add(line + (told.getThrown() == null ? "" : " " + told.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
