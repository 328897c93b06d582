package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Outcome;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows that a run goes on: a bar in a terminal, a line for each vendor elsewhere. For one thread. */
final class ConsoleProgress implements AutoCloseable {

    private final PrintStream out;
    private final ErasableConsole screen;
    private final @Nullable ProgressBar bar;
    private String vendor = "";
    private int checks;
    private int findings;

    ConsoleProgress(PrintStream out, boolean terminal, int expected) {
        this.out = out;
        this.screen = new ErasableConsole(out);
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("checks")
                        .setInitialMax(expected)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(screen)
                        .build()
                : null;
    }

    /** Whether a person watches; newer JDKs have a console even where there is no terminal. */
    @SuppressWarnings("SystemConsoleNull") // where it is never null, it is asked
    static boolean isTerminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    void step(CheckResult check) {
        if (!check.vendor().equals(vendor)) {
            line();
            vendor = check.vendor();
            checks = 0;
            findings = 0;
        }
        checks++;
        findings += check.outcome() == Outcome.FAILED ? 1 : 0;
        if (bar != null) {
            bar.setExtraMessage(" " + check.vendor());
            if (bar.getCurrent() >= bar.getMax() - 1) {
                bar.maxHint(bar.getCurrent() + 50);
            }
            bar.step();
        }
    }

    @Override
    public void close() {
        line();
        if (bar != null) {
            bar.maxHint(bar.getCurrent());
            bar.close();
            screen.close();
        }
    }

    private void line() {
        if (bar == null && !vendor.isEmpty()) {
            out.println(vendor + ": " + checks + " checks, " + findings + " with findings");
        }
    }

    /** Leaves nothing on the screen, whoever comes last: the library draws and ends from two threads, at times too late. */
    private static final class ErasableConsole extends ConsoleProgressBarConsumer {

        private final PrintStream out;
        private int wide;
        private boolean closed;

        ErasableConsole(PrintStream out) {
            super(out);
            this.out = out;
        }

        @Override
        public synchronized void accept(String line) {
            if (!closed) {
                super.accept(line);
                wide = Math.max(wide, Math.min(line.length(), getMaxRenderedLength()));
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                out.print("\r" + " ".repeat(wide) + "\r");
                out.flush();
            }
        }
    }
}
