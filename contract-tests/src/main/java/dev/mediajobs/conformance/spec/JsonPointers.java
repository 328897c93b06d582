package dev.mediajobs.conformance.spec;

import java.util.Arrays;
import java.util.List;

/** JSON pointers, put together and taken apart. */
public final class JsonPointers {

    private JsonPointers() {}

    /** The pointer of a member. */
    public static String join(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** The last member that a pointer names, as it is called; empty for the whole document. */
    public static String last(String pointer) {
        return plain(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** A segment as the member is called. */
    public static String plain(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** The segments of a pointer, each as the member is called. */
    public static List<String> segments(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(JsonPointers::plain)
                .toList();
    }
}
