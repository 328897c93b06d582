package dev.mediajobs.conformance.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.HttpTransport;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.request.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A server for Miraflow's thumbnails with pages of ten items, whose list can be changed by a test. */
final class ThumbnailServer implements HttpTransport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 10;

    private final List<ObjectNode> thumbnails = new ArrayList<>();
    private final UnaryOperator<ObjectNode> list;

    ThumbnailServer(UnaryOperator<ObjectNode> list) {
        this.list = list;
    }

    @Override
    public Exchange send(Request request) {
        String path = request.uri().getPath();
        if (path.equals("/api/thumbnail/generate")) {
            return json(request, NODES.objectNode().put("result", "success").put("jobId", generate(request)));
        }
        if (path.equals("/api/thumbnail/list")) {
            String query = String.valueOf(request.uri().getQuery());
            return json(
                    request,
                    list.apply(page(query.matches("page=[1-9]\\d*") ? Integer.parseInt(query.substring(5)) : 1)));
        }
        if (path.endsWith("/view")) {
            return response(request, "image/png", Fixtures.png());
        }
        return thumbnails.stream()
                .filter(each -> path.equals("/api/thumbnail/" + each.path("id").asText()))
                .findFirst()
                .map(each -> json(request, each))
                .orElseGet(() -> Exchange.of(request, new Response(501, Map.of(), new byte[0]), Duration.ZERO));
    }

    private String generate(Request request) {
        String id = "thumb" + thumbnails.size();
        String name = name(request);
        thumbnails.add(
                NODES.objectNode().put("id", id).put("name", name).put("imageUrl", "/api/media/" + id + "/view"));
        return id;
    }

    private static String name(Request request) {
        try {
            return JSON.readTree(request.text()).path("name").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private ObjectNode page(int number) {
        ObjectNode page = NODES.objectNode().put("result", "success");
        ArrayNode items = page.putArray("thumbnails");
        thumbnails.stream().skip((number - 1L) * PAGE).limit(PAGE).forEach(items::add);
        return page.put("page", number)
                .put("totalPages", Math.max(1, (thumbnails.size() + PAGE - 1) / PAGE))
                .put("totalCount", thumbnails.size());
    }

    private static Exchange json(Request request, JsonNode body) {
        return response(request, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Exchange response(Request request, String type, byte[] body) {
        return Exchange.of(request, new Response(200, Map.of("content-type", List.of(type)), body), Duration.ZERO);
    }
}
