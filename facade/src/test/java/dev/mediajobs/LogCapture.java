package dev.mediajobs;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Captures the log of MediaJobs and keeps it off the console. */
public final class LogCapture extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger("dev.mediajobs");

    static {
        LOGGER.setUseParentHandlers(false);
    }

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public LogCapture() {
        LOGGER.addHandler(this);
    }

    public List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        Object[] values = record.getParameters();
        String line = values == null ? record.getMessage() : MessageFormat.format(record.getMessage(), values);
        lines.add(line + (record.getThrown() == null ? "" : " " + record.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
    }
}
