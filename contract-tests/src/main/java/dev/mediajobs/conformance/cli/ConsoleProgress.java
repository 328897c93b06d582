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

/** Shows progress: a bar in a terminal, otherwise one line per vendor. Not thread-safe. */
final class ConsoleProgress implements AutoCloseable {

    private final PrintStream out;
    private final ErasableConsole console;
    private final @Nullable ProgressBar bar;
    private String vendor = "";
    private int checks;
    private int findings;

    ConsoleProgress(PrintStream out, boolean terminal, int expected) {
        this.out = out;
        this.console = new ErasableConsole(out);
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("checks")
                        .setInitialMax(expected)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(console)
                        .build()
                : null;
    }

    /** Returns whether the output is a terminal; since JDK 22 a console does not imply one. */
    @SuppressWarnings("SystemConsoleNull") // isTerminal() is called where the console is never null
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
            printLine();
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
        printLine();
        if (bar != null) {
            bar.maxHint(bar.getCurrent());
            bar.close();
            console.close();
        }
    }

    private void printLine() {
        if (bar == null && !vendor.isEmpty()) {
            out.println(vendor + ": " + checks + " checks, " + findings + " with findings");
        }
    }

    /** Erases the bar when closed and ignores later output: the library draws from two threads. */
    private static final class ErasableConsole extends ConsoleProgressBarConsumer {

        private final PrintStream out;
        private int maxWidth;
        private boolean closed;

        ErasableConsole(PrintStream out) {
            super(out);
            this.out = out;
        }

        @Override
        public synchronized void accept(String line) {
            if (!closed) {
                super.accept(line);
                maxWidth = Math.max(maxWidth, Math.min(line.length(), getMaxRenderedLength()));
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                out.print("\r" + " ".repeat(maxWidth) + "\r");
                out.flush();
            }
        }
    }
}
