package dev.mediajobs.stock;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.mediajobs.stock.PublishedSpec.Operation;
import dev.mediajobs.stock.PublishedSpec.Shape;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The generated clients of one language, reached by the names that the generators give. */
enum StockClient {
    JAVA {
        @Override
        JsonNode readAndWrite(String vendor, Shape shape, JsonNode json)
                throws ReflectiveOperationException, IOException {
            ObjectMapper mapper = (ObjectMapper) type(vendor, "ApiClient")
                    .getMethod("createDefaultObjectMapper")
                    .invoke(null);
            JavaType type = mapper.constructType(model(vendor, shape));
            return JSON.readTree(mapper.writeValueAsString(mapper.readValue(json.toString(), type)));
        }
    },
    KOTLIN {
        @Override
        JsonNode readAndWrite(String vendor, Shape shape, JsonNode json)
                throws ReflectiveOperationException, IOException {
            Moshi moshi = (Moshi) type(vendor, "infrastructure.Serializer")
                    .getMethod("getMoshi")
                    .invoke(null);
            JsonAdapter<Object> adapter = moshi.adapter(model(vendor, shape));
            return JSON.readTree(adapter.toJson(adapter.fromJson(json.toString())));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Decodes a body with the client's own serializer, and encodes the model that comes of it. */
    abstract JsonNode readAndWrite(String vendor, Shape shape, JsonNode json)
            throws ReflectiveOperationException, IOException;

    /** Returns what the method of an operation returns. */
    Type result(String vendor, Operation operation) throws ClassNotFoundException {
        return Arrays.stream(type(vendor, "apis." + operation.api()).getMethods())
                .filter(method -> method.getName().equals(operation.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no method " + operation.id()))
                .getGenericReturnType();
    }

    /** Returns the type that a client should have for a body. */
    Type model(String vendor, Shape shape) throws ClassNotFoundException {
        Class<?> model = type(vendor, "models." + shape.schema());
        return shape.list() ? Types.newParameterizedType(List.class, model) : model;
    }

    Class<?> type(String vendor, String name) throws ClassNotFoundException {
        return Class.forName("dev.mediajobs.stock." + vendor + "." + name().toLowerCase(Locale.ROOT) + "." + name);
    }
}
