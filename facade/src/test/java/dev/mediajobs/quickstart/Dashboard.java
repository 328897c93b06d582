package dev.mediajobs.quickstart;

import dev.mediajobs.Phase;
import dev.mediajobs.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.InteractiveConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Shows how far each job is: bars side by side in a terminal, a line for each change elsewhere. */
interface Dashboard {

    /** A new line for one job. */
    Line line(String title);

    /** The place of one job on the board. */
    interface Line extends AutoCloseable {
        void show(Progress progress);

        @Override
        void close();
    }

    /** Bars where there is a terminal to draw them on. */
    static Dashboard on(PrintStream out) {
        return interactive() ? title -> new Bar(title, out) : title -> new PlainLine(title, out);
    }

    private static boolean interactive() {
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            return !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        } catch (IOException noTerminal) {
            return false;
        }
    }

    private static String words(Progress progress) {
        String raw = progress.rawStatus();
        return raw.isEmpty() ? progress.phase().name().toLowerCase(Locale.ROOT) : raw;
    }

    /** A bar that moves with the vendor's own progress, or runs to and fro where the vendor tells none. */
    final class Bar implements Line {
        private static final int FULL = 100;

        private final ProgressBar bar;

        Bar(String title, PrintStream out) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(title)
                    .setInitialMax(-1)
                    .continuousUpdate()
                    .setUpdateIntervalMillis(100)
                    .setConsumer(new InteractiveConsoleProgressBarConsumer(out))
                    .setRenderer(new ProgressBarText())
                    .build();
        }

        @Override
        public void show(Progress progress) {
            bar.setExtraMessage(words(progress));
            if (progress.phase() == Phase.SUCCEEDED) {
                bar.maxHint(FULL).stepTo(FULL);
            } else {
                progress.fraction().ifPresent(fraction -> bar.maxHint(FULL).stepTo(Math.round(fraction * FULL)));
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** One line for each change, fit for a log. */
    final class PlainLine implements Line {
        private final String title;
        private final PrintStream out;
        private String last = "";

        PlainLine(String title, PrintStream out) {
            this.title = title;
            this.out = out;
        }

        @Override
        public void show(Progress progress) {
            StringBuilder state = new StringBuilder(words(progress));
            if (!progress.phase().isTerminal()) {
                progress.fraction().ifPresent(fraction -> state.append(' ')
                        .append(Math.round(fraction * 100))
                        .append('%'));
            }
            if (!state.toString().equals(last)) {
                last = state.toString();
                out.printf("%-24s %s%n", title, last);
            }
        }

        @Override
        public void close() {}
    }
}
