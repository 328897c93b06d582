package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the shapes of a union apart, without taking anything from the reader. Safe for use by several threads. */
public final class UnionVariants {
    private final @Nullable String discriminator;
    private final List<String> values;
    private final List<List<String>> requiredFields;
    private final Set<JsonReader.Token> scalar;

    private UnionVariants(
            @Nullable String discriminator,
            List<String> words,
            List<List<String>> required,
            Set<JsonReader.Token> plain) {
        this.discriminator = discriminator;
        this.values = words;
        this.requiredFields = required;
        this.scalar = plain;
    }

    /**
     * Told apart by the word of one member.
     *
     * @param discriminator the member's JSON name
     * @param words the word of each shape
     * @return the shapes
     */
    public static UnionVariants byDiscriminator(String discriminator, List<String> words) {
        return new UnionVariants(discriminator, words, List.of(), Set.of());
    }

    /**
     * Told apart by the members that each shape requires.
     *
     * @param required the required JSON names of each shape
     * @return the shapes
     */
    public static UnionVariants byRequiredFields(List<List<String>> required) {
        return new UnionVariants(null, List.of(), required, Set.of());
    }

    @Nullable
    String discriminator() {
        return discriminator;
    }

    List<String> values() {
        return values;
    }

    /**
     * The same, with one more member that is no object.
     *
     * @param token how it begins
     * @return the shapes
     */
    public UnionVariants or(JsonReader.Token token) {
        Set<JsonReader.Token> more = EnumSet.of(token);
        more.addAll(scalar);
        return new UnionVariants(discriminator, values, requiredFields, more);
    }

    /**
     * Whether a value that begins so is a member that is no object.
     *
     * @param token how the value begins
     * @return whether the union has such a member
     */
    public boolean isScalar(JsonReader.Token token) {
        return scalar.contains(token);
    }

    /**
     * Looks ahead which shape the next value has.
     *
     * @param reader stands before the value and is left there
     * @return which one, -1 if none fits
     * @throws IOException if the reader fails
     */
    public int choose(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return -1;
        }
        try (JsonReader ahead = reader.peekJson()) {
            ahead.setFailOnUnknown(false);
            ahead.beginObject();
            return discriminator == null ? mostRequired(ahead) : ofValue(ahead, discriminator);
        }
    }

    private int ofValue(JsonReader ahead, String name) throws IOException {
        while (ahead.hasNext()) {
            if (ahead.nextName().equals(name) && ahead.peek() == JsonReader.Token.STRING) {
                return values.indexOf(ahead.nextString());
            }
            ahead.skipValue();
        }
        return -1;
    }

    private int mostRequired(JsonReader ahead) throws IOException {
        Set<String> there = new HashSet<>();
        while (ahead.hasNext()) {
            String name = ahead.nextName();
            if (ahead.peek() != JsonReader.Token.NULL) {
                there.add(name);
            }
            ahead.skipValue();
        }
        int best = -1;
        for (int shape = 0; shape < requiredFields.size(); shape++) {
            List<String> names = requiredFields.get(shape);
            if (there.containsAll(names)
                    && (best < 0 || names.size() > requiredFields.get(best).size())) {
                best = shape;
            }
        }
        return best;
    }
}
