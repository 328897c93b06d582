package dev.mediajobs.quickstart;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** Renders bars of the same width. */
final class ProgressBarText implements ProgressBarRenderer {
    private static final int CELLS = 24;
    private static final int PULSE = 6;

    @Override
    public String render(ProgressState progress, int maxLength) {
        boolean unknown = progress.isIndefinite();
        double seconds = progress.getElapsedAfterStart().toMillis() / 1000.0;
        String text = String.format(
                Locale.ROOT,
                "%-22s %s %4s %5.1f s  %-18s",
                progress.getTaskName(),
                unknown ? pulse(seconds) : filled(progress.getNormalizedProgress()),
                unknown ? "" : Math.round(progress.getNormalizedProgress() * 100) + "%",
                seconds,
                progress.getExtraMessage());
        return text.length() <= maxLength ? text : text.substring(0, Math.max(0, maxLength));
    }

    private static String filled(double fraction) {
        int cells = (int) Math.round(fraction * CELLS);
        return "█".repeat(cells) + "░".repeat(CELLS - cells);
    }

    /** Returns a moving block for unknown progress. */
    private static String pulse(double seconds) {
        int way = CELLS - PULSE;
        int place = (int) (seconds * 20) % (2 * way);
        int before = place <= way ? place : 2 * way - place;
        return "░".repeat(before) + "█".repeat(PULSE) + "░".repeat(way - before);
    }
}
