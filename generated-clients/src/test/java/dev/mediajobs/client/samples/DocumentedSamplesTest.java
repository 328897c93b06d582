package dev.mediajobs.client.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = (left, right) -> left.isNumber() && right.isNumber()
            ? new BigDecimal(left.asText()).compareTo(new BigDecimal(right.asText()))
            : left.equals(right) ? 0 : 1;

    static Stream<SpecSamples.Sample> samples() {
        return VendorSpec.NAMES.stream().flatMap(vendor -> SpecSamples.of(vendor).stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleDecodesStrictlyAndEncodesBackToEqualJson(SpecSamples.Sample sample) throws Exception {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter(sample.type());

        Object decoded = decodeStrictly(adapter, sample.value());

        assertThat(decoded).isNotNull();
        JsonNode encoded = JSON.readTree(adapter.toJson(decoded));
        assertThat(encoded.equals(NUMBERS_BY_VALUE, sample.value()))
                .as("%s%nencoded as %s%nfrom       %s", sample, encoded, sample.value())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleEqualsItselfAndItsRebuiltCopy(SpecSamples.Sample sample) throws Exception {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter(sample.type());

        Object decoded = decodeStrictly(adapter, sample.value());
        Object again = adapter.fromJson(adapter.toJson(decoded));
        assertThat(again).isEqualTo(decoded).hasSameHashCodeAs(decoded);
        if (decoded instanceof List<?>) {
            return;
        }
        Object builder = decoded.getClass().getMethod("toBuilder").invoke(decoded);
        Object rebuilt = builder.getClass().getMethod("build").invoke(builder);

        assertThat(rebuilt).isEqualTo(decoded).hasToString(decoded.toString());
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void everyVendorHasSamples(String vendor) {
        assertThat(SpecSamples.of(vendor)).hasSizeGreaterThan(3);
    }

    static Stream<String> vendors() {
        return VendorSpec.NAMES.stream();
    }

    private static Object decodeStrictly(JsonAdapter<Object> adapter, JsonNode value) throws IOException {
        JsonReader reader = JsonReader.of(new Buffer().writeUtf8(value.toString()));
        reader.setFailOnUnknown(true);
        return adapter.fromJson(reader);
    }
}
