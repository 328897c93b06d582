package dev.mediajobs.conformance.check;

import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The findings of one check, merged by place: a difference in many elements is one finding that counts them. Keeps a
 * limited number of findings and of notes; further ones are counted in the last of their level. Not thread-safe.
 */
final class FindingList {

    private static final int MAX_PLACES = 100;

    private final Map<String, Entry> places = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final int maxPlaces;

    private static final class Entry {

        private final Finding finding;
        private int others;

        Entry(Finding finding) {
            this.finding = finding;
        }
    }

    /** @param few whether to keep only one finding and one note, because the run has many */
    FindingList(boolean few) {
        this.maxPlaces = few ? 1 : MAX_PLACES;
    }

    /** Adds a finding, which is created only if it is the first at its place. */
    void add(String where, String expected, SpecNode location, boolean note, Supplier<Finding> finding) {
        String place =
                String.join("\n", Boolean.toString(note), Finding.withAnyElement(where), expected, location.pointer());
        Entry known = places.get(place);
        if (known == null) {
            List<Entry> level =
                    entries.stream().filter(each -> each.finding.note() == note).toList();
            if (level.size() < maxPlaces) {
                Entry entry = new Entry(finding.get());
                places.put(place, entry);
                entries.add(entry);
                return;
            }
            known = level.get(level.size() - 1);
        }
        known.others++;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Finding> findings() {
        return entries.stream()
                .map(each -> each.finding.withOthers(each.others))
                .toList();
    }
}
