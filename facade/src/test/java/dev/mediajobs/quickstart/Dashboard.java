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

/** Shows the progress of each job: as bars in a terminal, otherwise as one line for each change. */
interface Dashboard {

    /** Adds a line for a job. */
    Line line(String title);

    /** The progress of one job. */
    interface Line extends AutoCloseable {
        void show(Progress progress);

        @Override
        void close();
    }

    /** Creates a dashboard with bars if there is a terminal. */
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

    private static String statusText(Progress progress) {
        String raw = progress.rawStatus();
        return raw.isEmpty() ? progress.phase().name().toLowerCase(Locale.ROOT) : raw;
    }

    /** A bar with the vendor's progress, or an animation if the vendor reports none. */
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
            bar.setExtraMessage(statusText(progress));
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

    /** Prints one line for each change. */
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
            StringBuilder state = new StringBuilder(statusText(progress));
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
