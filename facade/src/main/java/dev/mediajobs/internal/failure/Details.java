package dev.mediajobs.internal.failure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Extracts the text from undocumented error details: text, an object that contains it, or a list. */
public final class Details {
    private static final List<String> MEMBERS =
            List.of("message", "error", "detail", "msg", "reason", "error_description", "code");

    private static final int MAX_DEPTH = 8;

    private Details() {}

    /**
     * Returns the text of the first details that have one.
     *
     * @param details text, numbers, objects, lists or null, best first
     * @return the text, or null if there is none
     */
    public static @Nullable String firstOf(@Nullable Object... details) {
        for (Object detail : details) {
            String text = text(detail, MAX_DEPTH);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable Object details, int depth) {
        if (details == null || depth == 0) {
            return null;
        }
        if (details instanceof Map<?, ?> object) {
            return MEMBERS.stream()
                    .map(member -> text(object.get(member), depth - 1))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (details instanceof Collection<?> list) {
            String joined = list.stream()
                    .map(element -> text(element, depth - 1))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            return joined.isEmpty() ? null : joined;
        }
        String text = details.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
