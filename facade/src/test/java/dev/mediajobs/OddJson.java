package dev.mediajobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A response with one odd value.
 *
 * @param pointer the JSON pointer of the member that was edited, empty for the whole response
 * @param odd the odd value as JSON text
 * @param body the edited response
 */
record OddJson(Edit edit, String pointer, String odd, String body) {
    /** What is odd in a response. */
    enum Edit {
        /** The value is replaced by an odd one. */
        REPLACED,
        /** The value is the only element of a list. */
        IN_A_LIST,
        /** An unknown member with the odd value is added to an object. */
        ADDED,
        /** The member occurs again with the odd value. */
        REPEATED,
        /** The member occurs before with the odd value. */
        PRECEDED,
        /** All other members of the object are replaced by the odd value. */
        OTHERS_REPLACED
    }

    /** Values of another type, of no use, or too large; none is a status, a link or the id of another job. */
    static final List<String> VALUES = List.of(
            "null",
            "true",
            "7",
            "-1.5",
            "1e400",
            "9".repeat(1200),
            "\"\"",
            "\"odd text\"",
            "\"2026-13-45T99:99:99.123456\"",
            "\"24/01/2026\"",
            "\"" + "x".repeat(5000) + "\"",
            "[]",
            "[\"odd\",null,7]",
            "{}",
            "{\"odd\":{\"deep\":[1,null]}}",
            "[".repeat(300) + "]".repeat(300));

    /** The values by class; those of a class take turns from place to place. */
    private static final List<List<String>> CLASSES = List.of(
            VALUES.subList(0, 1),
            VALUES.subList(1, 2),
            VALUES.subList(2, 6),
            VALUES.subList(6, 11),
            VALUES.subList(11, 13),
            VALUES.subList(13, 15),
            VALUES.subList(15, 16));

    /**
     * Returns the response with an odd value of each class in each place, and with some in each of the other ways. A
     * response with few places has each value in each place.
     */
    static List<OddJson> of(JsonNode response) {
        List<OddJson> all = new ArrayList<>();
        List<String> pointers = pointers(response, "").toList();
        for (int place = 0; place < pointers.size(); place++) {
            String pointer = pointers.get(place);
            JsonNode value = response.at(pointer);
            all.add(edited(response, Edit.IN_A_LIST, pointer, "[" + value + "]"));
            boolean member = !pointer.isEmpty()
                    && response.at(pointer.substring(0, pointer.lastIndexOf('/')))
                            .isObject();
            values(place, pointers.size()).forEach(odd -> all.add(edited(response, Edit.REPLACED, pointer, odd)));
            // Others for the next place, so that all values come up.
            for (int i = 0; i < 2; i++) {
                String odd = VALUES.get(all.size() % VALUES.size());
                if (value.isObject()) {
                    all.add(edited(response, Edit.ADDED, pointer, odd));
                }
                if (member) {
                    all.add(edited(response, Edit.REPEATED, pointer, odd));
                    all.add(edited(response, Edit.OTHERS_REPLACED, pointer, odd));
                }
                if (member && value.isValueNode()) {
                    all.add(edited(response, Edit.PRECEDED, pointer, odd));
                }
            }
        }
        return all;
    }

    private static List<String> values(int place, int places) {
        return places <= CLASSES.get(3).size()
                ? VALUES
                : CLASSES.stream().map(each -> each.get(place % each.size())).toList();
    }

    private static OddJson edited(JsonNode response, Edit edit, String pointer, String odd) {
        return new OddJson(edit, pointer, odd, text(response, "", edit, pointer, odd));
    }

    private static Stream<String> pointers(JsonNode node, String pointer) {
        Stream<String> inside = node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(i -> pointers(node.get(i), pointer + "/" + i))
                : node.propertyStream().flatMap(each -> pointers(each.getValue(), pointer + "/" + each.getKey()));
        return Stream.concat(Stream.of(pointer), inside);
    }

    private static String text(JsonNode node, String at, Edit edit, String pointer, String odd) {
        boolean here = at.equals(pointer);
        if (here && (edit == Edit.REPLACED || edit == Edit.IN_A_LIST)) {
            return odd;
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .mapToObj(i -> text(node.get(i), at + "/" + i, edit, pointer, odd))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (!node.isObject()) {
            return node.toString();
        }
        List<String> members = new ArrayList<>();
        node.properties().forEach(each -> {
            String path = at + "/" + each.getKey();
            String name = "\"" + each.getKey() + "\":";
            String value = name + text(each.getValue(), path, edit, pointer, odd);
            boolean target = path.equals(pointer);
            boolean other = edit == Edit.OTHERS_REPLACED
                    && !target
                    && pointer.startsWith(at + "/")
                    && pointer.indexOf('/', at.length() + 1) < 0;
            if (target && edit == Edit.PRECEDED) {
                members.add(name + odd);
            }
            members.add(other ? name + odd : value);
            if (target && edit == Edit.REPEATED) {
                members.add(name + odd);
            }
        });
        if (here && edit == Edit.ADDED) {
            members.add("\"odd_member\":" + odd);
        }
        return "{" + String.join(",", members) + "}";
    }

    /** Returns whether the value at a pointer is as before. The first of two values counts if it fits. */
    boolean keeps(String member) {
        return switch (edit) {
            case ADDED, REPEATED -> true;
            case PRECEDED -> !member.equals(pointer) || odd.equals("null") || !isText();
            case REPLACED, IN_A_LIST -> !(member + "/").startsWith(pointer + "/");
            case OTHERS_REPLACED -> {
                String owner = pointer.substring(0, pointer.lastIndexOf('/') + 1);
                yield !member.startsWith(owner) || (member + "/").startsWith(pointer + "/");
            }
        };
    }

    /** Returns whether the odd value is text or a number, which is read as text. */
    boolean isText() {
        return odd.startsWith("\"") || odd.matches("[-0-9].*");
    }

    /** Returns the odd value as text. */
    String oddText() {
        return odd.replace("\"", "");
    }

    @Override
    public String toString() {
        String shown = body.length() < 700 ? body : body.substring(0, 700) + "...";
        return edit + " " + pointer + " " + (odd.length() < 80 ? odd : odd.substring(0, 80) + "...") + " in " + shown;
    }
}
