package dev.mediajobs.simulator.media;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The frames of a prepared video as its tables tell them, played again and again until there are enough. */
final class SampleTable {

    private final int[] sizes;
    private final int[] shifts;
    private final int ticks;
    private final int wanted;

    /**
     * Reads the tables of one loop.
     *
     * @param stsz the box of sizes, without its head
     * @param ctts the box of shifts between decoding and showing
     * @param ticks how long one frame is
     * @param delay how much later than decoded the first frame is shown
     * @param about how many frames there are to be; it ends nearby where no frame that was left out would be missed
     */
    SampleTable(ByteBuffer stsz, ByteBuffer ctts, int ticks, int delay, int about) {
        this.sizes = new int[stsz.getInt(8)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = stsz.getInt(12 + 4 * i);
        }
        this.shifts = new int[sizes.length];
        int at = 0;
        for (int run = 0; run < ctts.getInt(4); run++) {
            for (int i = 0; i < ctts.getInt(8 + 8 * run); i++) {
                shifts[at++] = ctts.getInt(12 + 8 * run);
            }
        }
        this.ticks = ticks;
        this.wanted = whole(Math.max(1, about), delay);
    }

    /** The nearest number of frames of which each is shown right after another. */
    private int whole(int least, int delay) {
        for (int away = 0; ; away++) {
            if (endsWell(least + away, delay)) {
                return least + away;
            }
            if (away < least && endsWell(least - away, delay)) {
                return least - away;
            }
        }
    }

    private boolean endsWell(int count, int delay) {
        int rest = count % sizes.length;
        return latest(rest) - delay / ticks < rest;
    }

    /** The place, counted in frames, at which the last of the first frames is shown. */
    private int latest(int first) {
        int latest = -1;
        for (int i = 0; i < first; i++) {
            latest = Math.max(latest, i + shifts[i] / ticks);
        }
        return latest;
    }

    int length() {
        return wanted * ticks;
    }

    byte[] stts() {
        return table(List.of(new int[] {wanted, ticks}));
    }

    byte[] stss() {
        List<int[]> entries = new ArrayList<>();
        for (int i = 0; i < wanted; i += sizes.length) {
            entries.add(new int[] {i + 1});
        }
        return table(entries);
    }

    byte[] ctts() {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            int shift = shifts[i % sizes.length];
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] == shift) {
                last[0]++;
            } else {
                runs.add(new int[] {1, shift});
            }
        }
        return table(runs);
    }

    byte[] stsc() {
        List<int[]> entries = new ArrayList<>();
        int loops = wanted / sizes.length;
        if (loops > 0) {
            entries.add(new int[] {1, sizes.length, 1});
        }
        if (wanted % sizes.length > 0) {
            entries.add(new int[] {loops + 1, wanted % sizes.length, 1});
        }
        return table(entries);
    }

    byte[] stsz() {
        ByteBuffer box =
                ByteBuffer.allocate(12 + 4 * wanted).putInt(0).putInt(0).putInt(wanted);
        for (int i = 0; i < wanted; i++) {
            box.putInt(sizes[i % sizes.length]);
        }
        return box.array();
    }

    /** Every loop is read from the same bytes. */
    byte[] stco(int offset) {
        List<int[]> entries = new ArrayList<>();
        for (int i = 0; i < wanted; i += sizes.length) {
            entries.add(new int[] {offset});
        }
        return table(entries);
    }

    private static byte[] table(List<int[]> entries) {
        int width = entries.get(0).length;
        ByteBuffer box =
                ByteBuffer.allocate(8 + 4 * width * entries.size()).putInt(0).putInt(entries.size());
        for (int[] entry : entries) {
            for (int number : entry) {
                box.putInt(number);
            }
        }
        return box.array();
    }
}
