package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the variant of a union for the next JSON value without consuming it. Safe for use by several threads. */
public final class UnionVariants {
    private final @Nullable String discriminator;
    private final List<String> values;
    private final List<Variant> variants;
    private final Set<JsonReader.Token> scalarTokens;

    private UnionVariants(
            @Nullable String discriminator,
            List<String> values,
            List<Variant> variants,
            Set<JsonReader.Token> scalarTokens) {
        this.discriminator = discriminator;
        this.values = values;
        this.variants = variants;
        this.scalarTokens = scalarTokens;
    }

    /**
     * Creates variants that are distinguished by the value of a discriminator.
     *
     * @param discriminator the JSON name of the discriminator
     * @param values the value of each variant
     * @return the variants
     */
    public static UnionVariants byDiscriminator(String discriminator, List<String> values) {
        return new UnionVariants(discriminator, values, List.of(), Set.of());
    }

    /**
     * Creates variants that are distinguished by their members: of those whose required members are present, the one that
     * has most of the members, then the one that requires most.
     *
     * @param variants the members of each variant
     * @return the variants
     */
    public static UnionVariants byMembers(List<Variant> variants) {
        return new UnionVariants(null, List.of(), variants, Set.of());
    }

    /**
     * The JSON names of the members of a variant.
     *
     * @param required those that must be present and not null
     * @param optional the others
     */
    public record Variant(Set<String> required, Set<String> optional) {
        private boolean has(String name) {
            return required.contains(name) || optional.contains(name);
        }
    }

    @Nullable
    String discriminator() {
        return discriminator;
    }

    List<String> values() {
        return values;
    }

    /**
     * Returns a copy with one more variant that is not an object.
     *
     * @param token the first token of the variant
     * @return the copy
     */
    public UnionVariants or(JsonReader.Token token) {
        Set<JsonReader.Token> tokens = EnumSet.of(token);
        tokens.addAll(scalarTokens);
        return new UnionVariants(discriminator, values, variants, tokens);
    }

    /**
     * Returns whether the union has a variant that is not an object and begins with a token.
     *
     * @param token the first token of a value
     * @return whether there is such a variant
     */
    public boolean isScalar(JsonReader.Token token) {
        return scalarTokens.contains(token);
    }

    /**
     * Returns the variant of the next value.
     *
     * @param reader the reader, positioned before the value; its position does not change
     * @return the index of the variant, -1 if none matches
     * @throws IOException if the reader fails
     */
    public int choose(JsonReader reader) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return -1;
        }
        try (JsonReader ahead = reader.peekJson()) {
            ahead.setFailOnUnknown(false);
            ahead.beginObject();
            return discriminator == null ? byMembers(ahead) : byDiscriminator(ahead, discriminator);
        }
    }

    private int byDiscriminator(JsonReader ahead, String name) throws IOException {
        while (ahead.hasNext()) {
            if (ahead.nextName().equals(name) && ahead.peek() == JsonReader.Token.STRING) {
                return values.indexOf(ahead.nextString());
            }
            ahead.skipValue();
        }
        return -1;
    }

    private int byMembers(JsonReader ahead) throws IOException {
        Set<String> present = new HashSet<>();
        Set<String> names = new HashSet<>();
        while (ahead.hasNext()) {
            String name = ahead.nextName();
            names.add(name);
            if (ahead.peek() != JsonReader.Token.NULL) {
                present.add(name);
            }
            ahead.skipValue();
        }
        int best = -1;
        long bestKnown = -1;
        for (int index = 0; index < variants.size(); index++) {
            Variant variant = variants.get(index);
            if (present.containsAll(variant.required())) {
                long known = names.stream().filter(variant::has).count();
                if (known > bestKnown
                        || (known == bestKnown
                                && variant.required().size()
                                        > variants.get(best).required().size())) {
                    best = index;
                    bestKnown = known;
                }
            }
        }
        return best;
    }
}
