package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Builds and splits JSON pointers (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** Returns the pointer of a member. */
    public static String join(String pointer, String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the unescaped name of the last member in a pointer; empty for the whole document. */
    public static String last(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** Returns the unescaped segments of a pointer. */
    public static List<String> segments(String pointer) {
        List<String> segments = new ArrayList<>();
        int slash = pointer.indexOf('/');
        while (slash >= 0) {
            int next = pointer.indexOf('/', slash + 1);
            segments.add(unescape(pointer.substring(slash + 1, next < 0 ? pointer.length() : next)));
            slash = next;
        }
        return Collections.unmodifiableList(segments);
    }

    private static String unescape(String segment) {
        return segment.indexOf('~') < 0 ? segment : segment.replace("~1", "/").replace("~0", "~");
    }
}
