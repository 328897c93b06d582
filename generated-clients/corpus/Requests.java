import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mediajobs.client.runtime.ClientRuntime;
import dev.mediajobs.client.runtime.JsonOptions;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import dev.mediajobs.generator.MediaJobsMoshiCodegen;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HTTP;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** Sends sample arguments of every operation to a loopback server, and compares the requests with the document. */
final class Requests {
    private final Samples samples;
    private final MediaJobsMoshiCodegen config;
    private final ClassLoader loader;
    private final RoundTrip result;
    private final Map<String, Described> operations = new HashMap<>();

    private final List<Class<?>> models = new ArrayList<>();

    private volatile HttpExchange received;
    private volatile String receivedBody = "";
    private volatile int status;
    private volatile String type = "";
    private volatile String reply = "";

    Requests(JsonNode document, SchemaGraph graph, Samples samples, MediaJobsMoshiCodegen config, ClassLoader loader, RoundTrip result) {
        this.samples = samples;
        this.config = config;
        this.loader = loader;
        this.result = result;
        document.path("paths").properties().forEach(path -> graph.resolve(path.getValue()).properties().forEach(
                member -> operations.put(
                        key(member.getKey(), path.getKey()),
                        new Described(path.getKey(), graph.resolve(path.getValue()), member.getValue(), graph))));
    }

    private static String key(String method, String path) {
        String relative = path.replaceFirst("^(\\./)?/?", "");
        String names = Pattern.compile("\\{([^}]*)}")
                .matcher(relative)
                .replaceAll(found -> "{" + found.group(1).replaceAll("[^A-Za-z0-9-]", "_").replaceFirst("^(?![A-Za-z])", "p") + "}");
        return method.toUpperCase(Locale.ROOT) + " " + names;
    }

    void run(Path classes) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
        OkHttpClient client = new OkHttpClient();
        try (Stream<Path> files = Files.walk(classes)) {
            HttpUrl base = HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
            Retrofit retrofit = ClientRuntime.retrofit(base, client, new JsonOptions(JsonOptions.DEFAULT_MAX_BYTES, true));
            List<Class<?>> types = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                String name = classes.relativize(file).toString().replaceAll("\\.class$", "").replace('/', '.');
                types.add(RoundTrip.find(loader, name));
            }
            types.stream().filter(type -> !type.isInterface() && RoundTrip.hasMethod(type, "builder")).forEach(models::add);
            for (Class<?> api : types) {
                if (api.isInterface() && Stream.of(api.getMethods()).anyMatch(method -> path(method) != null)) {
                    run(api, retrofit.create(api));
                }
            }
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
            server.stop(0);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        receivedBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received = exchange;
        byte[] body = reply.getBytes(StandardCharsets.UTF_8);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204;
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void run(Class<?> api, Object client) {
        for (Method annotated : api.getMethods()) {
            String[] call = path(annotated);
            Described operation = call == null ? null : operations.get(key(call[0], call[1]));
            if (operation == null) {
                result.skipped += call == null ? 0 : 1;
                continue;
            }
            Method method = Stream.of(api.getMethods())
                    .filter(other -> other.isDefault() && annotated.getName().equals(other.getName() + "Encoded"))
                    .findFirst()
                    .orElse(annotated);
            for (int variation = 0; variation < 3; variation++) {
                String what = call[0] + " " + operation.path + " (" + method.getName() + ")";
                try {
                    call(client, method, operation, variation, what);
                    result.calls++;
                } catch (UnsupportedOperationException unknownName) {
                    result.skipped++;
                    if (Boolean.getBoolean("skipped")) {
                        System.out.println(what + ": " + unknownName.getMessage());
                    }
                } catch (Exception | LinkageError broken) {
                    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
                    result.differences.add(what + ": " + cause + " <- " + reply);
                }
            }
        }
    }

    private void call(Object client, Method method, Described operation, int variation, String what) throws Exception {
        Arguments arguments = new Arguments(config, loader, models, operation, samples, variation);
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            values.add(arguments.of(parameter));
        }
        Type returns = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        JsonNode response = respondWith(operation, returns, variation);
        Call<?> call = (Call<?>) method.invoke(client, values.toArray());
        Response<?> executed = call.execute();
        Object body = executed.body();
        arguments.compare(result, what, received, receivedBody);
        if (body instanceof ResponseBody stream) {
            stream.close();
        } else if (returns == String.class) {
            result.compare(what + " response", response.isTextual() ? response.asText() : reply, body);
        } else if (returns != Void.class && !response.isMissingNode() && !method.isAnnotationPresent(HEAD.class)) {
            result.compare(what + " response", response, RoundTrip.write(returns, body));
        }
    }

    /** Prepares the response; returns its JSON. */
    private JsonNode respondWith(Described operation, Type returns, int variation) {
        status = operation.status();
        JsonNode content = operation.response().path("content");
        type = Described.jsonType(content);
        JsonNode sample = JsonNodeFactory.instance.missingNode();
        if (type != null && returns != ResponseBody.class && returns != Void.class) {
            sample = samples.of(content.path(type).path("schema"), variation);
        }
        if (status == 204 || status == 205) {
            // HTTP allows no content, whatever the document says.
            sample = JsonNodeFactory.instance.nullNode();
        }
        reply = sample.isMissingNode() ? returns == Void.class ? "" : "plain text" : sample.toString();
        type = type == null ? "text/plain" : type.contains("*") ? "application/json" : type;
        return sample;
    }

    private static String[] path(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            if (annotation instanceof GET get) {
                return new String[] {"GET", get.value()};
            } else if (annotation instanceof POST post) {
                return new String[] {"POST", post.value()};
            } else if (annotation instanceof PUT put) {
                return new String[] {"PUT", put.value()};
            } else if (annotation instanceof PATCH patch) {
                return new String[] {"PATCH", patch.value()};
            } else if (annotation instanceof DELETE delete) {
                return new String[] {"DELETE", delete.value()};
            } else if (annotation instanceof HEAD head) {
                return new String[] {"HEAD", head.value()};
            } else if (annotation instanceof OPTIONS options) {
                return new String[] {"OPTIONS", options.value()};
            } else if (annotation instanceof HTTP http) {
                return new String[] {http.method(), http.path()};
            }
        }
        return null;
    }
}
