package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the variant of a union for the next JSON value without consuming it. Safe for use by several threads. */
public final class UnionVariants {
    private final @Nullable String discriminator;
    private final List<String> values;
    private final List<Variant> variants;
    private final boolean hasMap;

    private UnionVariants(@Nullable String discriminator, List<String> values, List<Variant> variants, boolean hasMap) {
        this.discriminator = discriminator;
        this.values = values;
        this.variants = variants;
        this.hasMap = hasMap;
    }

    /**
     * Creates variants that are distinguished by the value of a discriminator.
     *
     * @param discriminator the JSON name of the discriminator
     * @param values the value of each variant
     * @return the variants
     */
    public static UnionVariants byDiscriminator(String discriminator, List<String> values) {
        return new UnionVariants(discriminator, values, List.of(), false);
    }

    /**
     * Creates variants that are distinguished by their members: of those whose required members are present, the one that
     * fits the most values, then the one that has most of the members, then the first one that can be read strictly,
     * then the one that requires most.
     *
     * @param variants the members of each variant
     * @return the variants
     */
    public static UnionVariants byMembers(List<Variant> variants) {
        return new UnionVariants(null, List.of(), variants, false);
    }

    /**
     * The JSON names of the members of a variant, and the values of those that other variants have with other values.
     *
     * @param required those that must be present and not null
     * @param optional the others
     * @param kinds the first token of the value by name
     * @param words the possible texts or integers by name
     */
    public record Variant(
            Set<String> required,
            Set<String> optional,
            Map<String, JsonReader.Token> kinds,
            Map<String, Set<String>> words) {
        /**
         * Creates a variant whose values no other variant has differently.
         *
         * @param required the names of the members that must be present and not null
         * @param optional those of the others
         */
        public Variant(Set<String> required, Set<String> optional) {
            this(required, optional, Map.of(), Map.of());
        }

        private boolean has(String name) {
            return required.contains(name) || optional.contains(name);
        }

        private boolean refuses(String name, Value value) {
            Set<String> texts = words.get(name);
            return value.token() != kinds.getOrDefault(name, value.token())
                    || (texts != null && value.text() != null && !texts.contains(value.text()));
        }
    }

    private record Value(JsonReader.Token token, @Nullable String text) {}

    @Nullable
    String discriminator() {
        return discriminator;
    }

    List<String> values() {
        return values;
    }

    /**
     * Returns a copy for a discriminator that may be missing: the members determine the variant then.
     *
     * @param members the members of each variant, in the order of the values
     * @return the copy
     */
    public UnionVariants orMembers(List<Variant> members) {
        return new UnionVariants(discriminator, values, members, hasMap);
    }

    /**
     * Returns a copy with one more variant: a map, for an object without any member of the others.
     *
     * @return the copy
     */
    public UnionVariants orMap() {
        return new UnionVariants(discriminator, values, variants, true);
    }

    /**
     * Returns the variant of the next value.
     *
     * @param reader the reader, positioned before the value; its position does not change
     * @param adapters the adapter of each variant
     * @return the index of the variant, -1 if none matches
     * @throws IOException if the reader fails
     */
    public int choose(JsonReader reader, List<? extends JsonAdapter<?>> adapters) throws IOException {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
            return -1;
        }
        Trials running = reader.tag(Trials.class);
        if (running != null) {
            running.count();
        }
        Map<String, Value> members;
        try (JsonReader ahead = reader.peekJson()) {
            ahead.setFailOnUnknown(false);
            ahead.beginObject();
            members = members(ahead);
        }
        Value word = discriminator == null ? null : members.get(discriminator);
        if (word != null && word.text() != null) {
            return values.indexOf(word.text());
        }
        List<Integer> candidates = byMembers(members);
        for (int candidate : candidates.size() < 2 ? List.<Integer>of() : candidates) {
            if (Trials.of(reader).fits(reader, adapters.get(candidate))) {
                return candidate;
            }
        }
        return candidates.isEmpty() ? -1 : candidates.get(0);
    }

    private Map<String, Value> members(JsonReader ahead) throws IOException {
        Map<String, Value> members = new HashMap<>();
        while (ahead.hasNext()) {
            String name = ahead.nextName();
            JsonReader.Token token = ahead.peek();
            if (name.equals(discriminator) && token == JsonReader.Token.STRING) {
                members.put(name, new Value(token, ahead.nextString()));
                return members;
            }
            boolean isWord = (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER)
                    && variants.stream().anyMatch(variant -> variant.words().containsKey(name));
            members.put(name, new Value(token, isWord ? ahead.nextString() : null));
            if (!isWord) {
                ahead.skipValue();
            }
        }
        return members;
    }

    /** Returns the variants that suit equally well, the one that requires most first. */
    private List<Integer> byMembers(Map<String, Value> members) {
        List<Integer> best = new ArrayList<>();
        long suits = Long.MIN_VALUE;
        for (int index = 0; index < variants.size(); index++) {
            Variant variant = variants.get(index);
            long suitsNow = suits(variant, members);
            if (suitsNow >= suits && variant.required().stream().allMatch(name -> isPresent(members.get(name)))) {
                if (suitsNow > suits) {
                    best.clear();
                }
                suits = suitsNow;
                best.add(index);
            }
        }
        best.sort(Comparator.comparing(index -> -variants.get(index).required().size()));
        boolean isMap = hasMap
                && !best.isEmpty()
                && !members.isEmpty()
                && members.keySet().stream().noneMatch(variants.get(best.get(0))::has);
        return isMap ? List.of() : best;
    }

    private static boolean isPresent(@Nullable Value value) {
        return value != null && value.token() != JsonReader.Token.NULL;
    }

    /** Returns how well a variant suits, as digits: few values that it refuses, many known members. */
    private static long suits(Variant variant, Map<String, Value> members) {
        long refused = members.entrySet().stream()
                .filter(member -> isPresent(member.getValue()) && variant.refuses(member.getKey(), member.getValue()))
                .count();
        return members.keySet().stream().filter(variant::has).count() - refused * 1_000_000;
    }
}
