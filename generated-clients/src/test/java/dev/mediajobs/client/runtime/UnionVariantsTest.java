package dev.mediajobs.client.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Tests the choice between variants whose members are equal. The rest: {@code UnionKindsTest}. */
class UnionVariantsTest {
    private static final UnionVariants VARIANTS = UnionVariants.byMembers(List.of(
            new UnionVariants.Variant(Set.of(), Set.of("a")), new UnionVariants.Variant(Set.of(), Set.of("a"))));

    @Test
    void variantsInVariantsDoNotMultiplyTheTimeWithEachLevel() throws IOException {
        int levels = 100;
        String json = "{\"a\":".repeat(levels) + "{}" + "}".repeat(levels);
        CountingAdapter adapter = new CountingAdapter();

        adapter.fromJson(JsonReader.of(new Buffer().writeUtf8(json)));

        assertThat(adapter.reads).isGreaterThan(levels).isLessThanOrEqualTo(levels * levels);
    }

    @Test
    void theNextValueIsStillUnreadAfterTheChoice() throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8("{\"a\":{\"a\":{}}}"));

        assertThat(VARIANTS.choose(reader, List.of(new CountingAdapter(), new CountingAdapter())))
                .isZero();
        assertThat(reader.getPath()).isEqualTo("$");
        assertThat(FreeFormJsonAdapter.read(reader)).hasToString("{a={a={}}}");
    }

    /** Reads an object whose member has variants again, and counts the objects. */
    private static final class CountingAdapter extends JsonAdapter<Object> {
        private int reads;

        @Override
        public Object fromJson(JsonReader reader) throws IOException {
            reads++;
            reader.beginObject();
            while (reader.hasNext()) {
                assertThat(reader.nextName()).isEqualTo("a");
                assertThat(VARIANTS.choose(reader, List.of(this, this))).isZero();
                fromJson(reader);
            }
            reader.endObject();
            return "object";
        }

        @Override
        public void toJson(JsonWriter writer, Object value) {
            throw new UnsupportedOperationException();
        }
    }
}
