package dev.mediajobs.stock;

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

/** The generated clients of one language, accessed by reflection. */
enum StockClient {
    JAVA("ApiClient", "createDefaultObjectMapper") {
        @Override
        String readAndWrite(Object serializer, Type type, String json) throws IOException {
            ObjectMapper mapper = (ObjectMapper) serializer;
            return mapper.writeValueAsString(mapper.readValue(json, mapper.constructType(type)));
        }
    },
    KOTLIN("infrastructure.Serializer", "getMoshi") {
        @Override
        String readAndWrite(Object serializer, Type type, String json) throws IOException {
            JsonAdapter<Object> adapter = ((Moshi) serializer).adapter(type);
            return adapter.toJson(adapter.fromJson(json));
        }
    };

    private final String holder;
    private final String getter;

    StockClient(String holder, String getter) {
        this.holder = holder;
        this.getter = getter;
    }

    /** Returns the serializer of a vendor's client. */
    Object serializer(String vendor) {
        try {
            return type(vendor, holder).getMethod(getter).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The client of " + vendor + " has no serializer", e);
        }
    }

    /** Decodes a body and encodes the resulting model. */
    abstract String readAndWrite(Object serializer, Type type, String json) throws IOException;

    /** Returns the return type of an operation's method. */
    Type result(String vendor, Operation operation) throws ClassNotFoundException {
        return Arrays.stream(type(vendor, "apis." + operation.api()).getMethods())
                .filter(method -> method.getName().equals(operation.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No such method: " + operation.id()))
                .getGenericReturnType();
    }

    /** Returns the expected type of a body. */
    Type model(String vendor, Shape shape) throws ClassNotFoundException {
        Class<?> model = type(vendor, "models." + shape.schema());
        return shape.list() ? Types.newParameterizedType(List.class, model) : model;
    }

    Class<?> type(String vendor, String name) throws ClassNotFoundException {
        return Class.forName("dev.mediajobs.stock." + vendor + "." + name().toLowerCase(Locale.ROOT) + "." + name);
    }
}
