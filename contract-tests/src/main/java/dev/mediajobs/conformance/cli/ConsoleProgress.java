package dev.mediajobs.conformance.cli;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.report.ConsoleTable;
import dev.mediajobs.conformance.run.RunResult;
import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<RunResult> policy;
    /** The checks of the vendor. */
    private final List<CheckResult> checks = new ArrayList<>();

    /** @param policy decides which deviations are accepted, so that the lines agree with the verdict */
    ConsoleProgress(PrintStream out, boolean terminal, int expected, UnaryOperator<RunResult> policy) {
        this.out = out;
        this.policy = policy;
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
            checks.clear();
        }
        checks.add(check);
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
            out.println(vendor + ": " + ConsoleTable.counts(policy.apply(RunResult.ofChecks(checks))));
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
