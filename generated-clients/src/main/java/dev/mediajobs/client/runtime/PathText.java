package dev.mediajobs.client.runtime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes path parameters. */
final class PathText {
    private PathText() {}

    static String of(String name, Object wire, @Nullable Object value, ParameterStyle style) {
        if (style == ParameterStyle.JSON) {
            return EncodedParameters.encode(WireValues.json(value), style);
        }
        boolean exploded = style.isExploded();
        List<String> texts;
        if (wire instanceof Map<?, ?> members && exploded) {
            texts = members.entrySet().stream()
                    .map(member -> encode(String.valueOf(member.getKey()), style) + "="
                            + encode(WireValues.text(name, member.getValue(), style), style))
                    .toList();
        } else {
            texts = WireValues.flat(name, wire, style).stream()
                    .map(text -> encode(text, style))
                    .toList();
        }
        return switch (style) {
            case LABEL, LABEL_EXPLODED -> "." + String.join(exploded ? "." : ",", texts);
            case MATRIX -> ";" + encode(name, style) + "=" + String.join(",", texts);
            case MATRIX_EXPLODED ->
                texts.stream()
                        .map(text -> ";" + (wire instanceof Map ? "" : encode(name, style) + "=") + text)
                        .collect(Collectors.joining());
            default -> String.join(",", texts);
        };
    }

    private static String encode(String text, ParameterStyle style) {
        return EncodedParameters.encode(text, style);
    }
}
