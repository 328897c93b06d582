package dev.mediajobs.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Iterator;

/** The lines of the members of each object and list, in their order. */
final class LineNumbers {

    private final IdentityHashMap<JsonNode, int[]> lines = new IdentityHashMap<>();

    void put(JsonNode parent, int[] memberLines) {
        lines.put(parent, memberLines);
    }

    /** Returns the lines of the members of an object or list of this document. */
    int[] of(JsonNode parent) {
        return lines.getOrDefault(parent, new int[0]);
    }

    /** Returns the line of an existing member; 0 if the parent is not part of this document. */
    int of(JsonNode parent, String member) {
        int[] memberLines = of(parent);
        return memberLines.length == 0 ? 0 : memberLines[index(parent, member)];
    }

    private static int index(JsonNode parent, String member) {
        if (parent.isArray()) {
            return Integer.parseInt(member);
        }
        Iterator<String> names = parent.fieldNames();
        int index = 0;
        while (!names.next().equals(member)) {
            index++;
        }
        return index;
    }
}
