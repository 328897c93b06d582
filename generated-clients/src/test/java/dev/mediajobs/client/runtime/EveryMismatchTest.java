package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import dev.mediajobs.client.features.Thing;
import dev.mediajobs.client.kinds.Odd;
import dev.mediajobs.client.names.NamesApi;
import dev.mediajobs.client.samples.SpecSamples;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replaces each value of each response by values that may not fit, for all types and all samples of all vendors. */
class EveryMismatchTest {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonAdapter<Object> ANY = ClientRuntime.moshi().adapter(Object.class);
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "\"\"",
            "\"5 credits\"",
            "\"2026-01-24 13:07\"",
            "\"" + "a".repeat(10_000) + "\"",
            "[]",
            "{}",
            "123456789012345678901234567890",
            "-7",
            "1e400",
            "false");
    /** The members of {@link Thing} that are maps; an entry that does not fit has no object that could keep it. */
    private static final List<Object> MAPS = List.of("by_mode", "lists", "notes");

    record Document(String name, Type type, Object tree) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Document> documents() throws Exception {
        List<Document> documents = new ArrayList<>();
        for (Class<?> type : EveryObjectTest.objects().toList()) {
            // Odd has maps in lists, and a name that needs an escape: see KindsTest.
            if (type.getPackageName().equals(NamesApi.class.getPackageName()) || type == Odd.class) {
                continue;
            }
            Object tree = ANY.fromJson(adapter(type).toJson(SampleModels.build(SampleModels.builder(type, null))));
            for (String recursive : type == Thing.class ? List.of("children", "parent") : List.<String>of()) {
                tree = new TreePath(List.of(recursive)).remove(tree);
            }
            documents.add(new Document(type.getName(), type, tree));
        }
        for (String vendor : VendorSpec.NAMES) {
            for (SpecSamples.Sample sample : SpecSamples.of(vendor)) {
                documents.add(new Document(
                        sample.toString(),
                        sample.type(),
                        ANY.fromJson(sample.value().toString())));
            }
        }
        return documents.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aValueThatDoesNotFitIsLeftOutAndReportedAndTheRestIsRead(Document document) throws IOException {
        for (TreePath path : TreePath.of(document.tree(), Integer.MAX_VALUE)) {
            for (String other : OTHER_VALUES) {
                Object otherValue = ANY.fromJson(other);
                String json = ANY.toJson(path.replace(document.tree(), otherValue));
                List<Mismatch> mismatches = new ArrayList<>();

                Object read = read(document.type(), json, new JsonOptions(1 << 20, false, mismatches::add));

                if (fits(document.type(), json)) {
                    assertThat(mismatches).as(json).isEmpty();
                    assertThat(read).isEqualTo(adapter(document.type()).fromJson(json));
                    continue;
                }
                assertThat(mismatches).as(json).singleElement().satisfies(mismatch -> {
                    assertThat(mismatch.path()).isEqualTo(path.toString());
                    assertThat(mismatch.rawValue()).isEqualTo(otherValue);
                    assertThat(mismatch.toString())
                            .startsWith("GET x: T does not fit")
                            .doesNotContain("5 cr", "aaa");
                });
                assertTheRestIsRead(document, path, otherValue, read);
                assertThatThrownBy(() -> read(document.type(), json, new JsonOptions(1 << 20, true)))
                        .as(json)
                        .isInstanceOf(InvalidResponseException.class)
                        .hasMessageContaining("at path " + path);
            }
        }
    }

    private static void assertTheRestIsRead(Document document, TreePath path, Object otherValue, Object read)
            throws IOException {
        Object written = ANY.fromJson(adapter(document.type()).toJson(read));
        Object rest = adapter(document.type()).fromJson(ANY.toJson(path.remove(document.tree())));
        boolean hasOwner = path.last() instanceof String && !MAPS.contains(path.beforeLast());
        if (hasOwner) {
            assertThat(path.get(written)).isEqualTo(otherValue);
        }
        assertThat(hasOwner ? path.remove(written) : written)
                .isEqualTo(ANY.fromJson(adapter(document.type()).toJson(rest)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFirstOfTwoMembersWithTheSameNameCounts(Document document) throws IOException {
        if (!(document.tree() instanceof Map<?, ?> members)) {
            return;
        }
        String json = ANY.toJson(document.tree());
        for (Object name : members.keySet()) {
            String twice = json.substring(0, json.length() - 1) + ",\"" + name + "\":[\"second\"]}";
            List<Mismatch> mismatches = new ArrayList<>();

            Object read = read(document.type(), twice, new JsonOptions(1 << 20, false, mismatches::add));

            assertThat(read).isEqualTo(adapter(document.type()).fromJson(json));
            assertThat(mismatches).singleElement().satisfies(mismatch -> {
                assertThat(mismatch.path()).isEqualTo("$." + name);
                assertThat(mismatch.rawValue()).isEqualTo(List.of("second"));
            });
            assertThatThrownBy(() -> read(document.type(), twice, new JsonOptions(1 << 20, true)))
                    .hasMessageEndingWith("twice at path $." + name);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyMemberOfAnObjectMayNotFit(Document document) throws IOException {
        for (String other : OTHER_VALUES) {
            Object tree = document.tree();
            for (TreePath path : TreePath.of(tree, 1)) {
                tree = path.replace(tree, ANY.fromJson(other));
            }
            List<Mismatch> mismatches = new ArrayList<>();

            Object read = read(document.type(), ANY.toJson(tree), new JsonOptions(1 << 20, false, mismatches::add));

            assertThat(read).isNotNull();
            assertThat(mismatches).extracting(Mismatch::path).doesNotHaveDuplicates();
            assertThat(mismatches.isEmpty()).isEqualTo(fits(document.type(), ANY.toJson(tree)));
        }
    }

    private static boolean fits(Type type, String json) throws IOException {
        try {
            return adapter(type).fromJson(json) != null;
        } catch (JsonDataException | JsonEncodingException mismatch) {
            return false;
        }
    }

    private static Object read(Type type, String json, JsonOptions options) throws IOException {
        return new JsonResponseConverter<>("GET x", "T", adapter(type), options)
                .read(new Buffer().writeUtf8(json), JSON);
    }

    private static JsonAdapter<Object> adapter(Type type) {
        return ClientRuntime.moshi().adapter(type);
    }
}
