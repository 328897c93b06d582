package dev.mediajobs.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Tests that clients of the unmodified generators read and write the examples of the specs. */
class StockClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicNode> everyJsonExampleIsReadAndWrittenWithoutLoss() {
        return forEachClient((client, vendor) -> {
            Object serializer = client.serializer(vendor);
            return new PublishedSpec(vendor)
                    .examples().stream()
                            .map(example -> dynamicTest(example.toString(), () -> {
                                String json = example.value().toString();
                                JsonNode again = JSON.readTree(
                                        client.readAndWrite(serializer, client.model(vendor, example.shape()), json));
                                List<String> lost = new ArrayList<>();
                                compare("", example.value(), again, lost);
                                assertThat(lost)
                                        .as("%s: %s as %s", example, json, again)
                                        .isEmpty();
                            }));
        });
    }

    @TestFactory
    Stream<DynamicNode> everyOperationReturnsItsModel() {
        return forEachClient((client, vendor) -> new PublishedSpec(vendor)
                .operations().stream()
                        .map(operation -> dynamicTest(operation.toString(), () -> {
                            Type result = client.result(vendor, operation);
                            if (operation.result().isPresent()) {
                                assertThat(result.getTypeName())
                                        .isEqualTo(client.model(
                                                        vendor,
                                                        operation.result().get())
                                                .getTypeName());
                            }
                        })));
    }

    private static Stream<DynamicNode> forEachClient(BiFunction<StockClient, String, Stream<DynamicNode>> tests) {
        return Arrays.stream(StockClient.values())
                .flatMap(client -> Stream.of("miraflow", "miragic", "mirrago", "creatify")
                        .map(vendor -> dynamicContainer(client + " " + vendor, tests.apply(client, vendor))));
    }

    /** Collects the locations at which a body lost data; absent and null are equivalent. */
    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> lost) {
        if (before.isObject()) {
            for (Map.Entry<String, JsonNode> member : before.properties()) {
                if (!member.getValue().isNull()) {
                    compare(pointer + "/" + member.getKey(), member.getValue(), after.path(member.getKey()), lost);
                }
            }
        } else if (before.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.get(i), after.path(i), lost);
            }
        } else if (!same(before, after)) {
            lost.add(pointer + ": " + before + " became " + after);
        }
    }

    private static boolean same(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        return before.equals(after) || sameTime(before.asText(), after.asText());
    }

    private static boolean sameTime(String before, String after) {
        try {
            return OffsetDateTime.parse(before).isEqual(OffsetDateTime.parse(after));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
