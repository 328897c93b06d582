package dev.mediajobs.generator;

import dev.mediajobs.generator.ParameterShape.Part;
import java.util.Set;

/**
 * How a parameter or a member of a form becomes text.
 *
 * @param style the style of OpenAPI, or {@code json}
 * @param explode whether each element or member is sent on its own
 * @param reserved whether reserved characters are sent as they are
 * @param plain whether Retrofit's own annotation sends it so
 */
record WireStyle(String style, boolean explode, boolean reserved, boolean plain) {
    /** The extension of a parameter with its style. */
    static final String EXTENSION = "x-wire-style";

    static WireStyle json() {
        return new WireStyle("json", false, false, false);
    }

    static WireStyle of(String location, String style, Boolean explode, boolean reserved, Set<Part> shape) {
        String known = style == null ? defaultStyle(location) : style;
        boolean text = shape.isEmpty();
        // A style for lists or objects does not change a single text.
        String effective = text && !known.equals("label") && !known.equals("matrix") ? defaultStyle(location) : known;
        boolean exploded = explode == null ? effective.equals("form") : explode;
        boolean list = shape.equals(Set.of(Part.LIST)) && exploded;
        boolean plain =
                switch (location) {
                    case "path" -> text && effective.equals("simple") && !reserved;
                    case "query", "form" -> (text || list) && effective.equals("form") && !reserved;
                    case "header" -> text;
                    default -> false;
                };
        return new WireStyle(effective, exploded, reserved, plain);
    }

    private static String defaultStyle(String location) {
        return location.equals("path") || location.equals("header") ? "simple" : "form";
    }

    /**
     * Returns why a value cannot be sent in this style, and the way out; null if it can.
     *
     * @param what the parameter, for the sentence
     * @param shape what the value can be
     * @param lists whether the style of lists in a {@code deepObject} is set
     */
    String refusal(String what, Set<Part> shape, boolean lists) {
        boolean deep = style.equals("deepObject");
        if (style.equals("json") || (deep && lists)) {
            return null;
        }
        if (deep && (shape.contains(Part.LIST) || shape.contains(Part.INNER_LIST))) {
            return what + " has a list in a deepObject, for which OpenAPI defines no text. Set the option"
                    + " deepObjectLists to indices, brackets or names, whichever the server reads,"
                    + " or describe the list as a parameter of its own.";
        }
        if (!deep && shape.contains(Part.INNER_OBJECT)) {
            return what + " has an object in a list or in another object, which style " + style
                    + " cannot express. Describe it with style deepObject, or as JSON with content: application/json.";
        }
        boolean listInList = shape.contains(Part.INNER_LIST) && !shape.contains(Part.OBJECT);
        boolean joinedLists = shape.contains(Part.INNER_LIST) && !(style.equals("form") && explode);
        if (!deep && (listInList || joinedLists)) {
            return what + " has a list in a list or in an object, which style " + style
                    + (explode ? "" : " without explode")
                    + " cannot express. Describe it as JSON with content: application/json.";
        }
        return null;
    }
}
