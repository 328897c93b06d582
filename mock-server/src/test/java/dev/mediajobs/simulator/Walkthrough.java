package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Calls every operation of a spec with its examples: first all submits, then all reads, early, midway and at the end. */
final class Walkthrough {

    private final HttpCaller caller;
    private final VendorSpec spec;
    private final BiConsumer<Operation, Response> listener;
    private final Map<String, String> ids = new LinkedHashMap<>();

    /**
     * @param caller caller of a simulator with a frozen clock and a job time of 100 seconds
     * @param listener receives each successful response
     */
    Walkthrough(HttpCaller caller, VendorSpec spec, BiConsumer<Operation, Response> listener) {
        this.caller = caller;
        this.spec = spec;
        this.listener = listener;
    }

    void run() {
        spec.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .forEach(this::submit);
        readAll(false);
        caller.control("POST", "/clock/advance", "{'by':'45s'}");
        readAll(false);
        caller.control("POST", "/clock/advance", "{'by':'60s'}");
        readAll(true);
    }

    private void submit(Operation operation) {
        for (String type : operation.requestContents().keySet()) {
            String body = ExampleValues.first(operation.requestContents().get(type))
                    .map(example -> example.json().toString().replace('"', '\''))
                    .orElse(null);
            if (operation.id().equals("finalizeMedia")) {
                upload();
                body = "{'mediaId':'" + ids.get("mediaId") + "'}";
            }
            Response response = type.equals("multipart/form-data")
                    ? caller.form(true, operation.path(), form(operation), keys(operation))
                    : caller.post(operation.path(), String.valueOf(body), keys(operation));
            listener.accept(operation, response);
            assertThat(response.status()).as(operation.id() + response.text()).isBetween(200, 299);
            storeIds(operation, response);
        }
    }

    /** Stores the ids that later calls need. */
    private void storeIds(Operation operation, Response response) {
        for (String pointer : List.of("/jobId", "/data/jobId", "/job_id", "/id")) {
            if (operation.jobSpec().isPresent() && response.json().at(pointer).isTextual()) {
                ids.put(operation.id(), response.at(pointer));
            }
        }
        for (String name : List.of("mediaId", "uploadUrl")) {
            if (response.json().has(name) && operation.id().endsWith("Media")) {
                ids.put(name, response.at("/" + name));
            }
        }
        String original = response.json().at("/data/originalImageUrl").asText();
        ids.put("downloadOriginalImage", original.substring(original.lastIndexOf('/') + 1));
    }

    private void upload() {
        byte[] file = new byte[1_024_000];
        URI link = URI.create(String.valueOf(ids.get("uploadUrl")));
        // A gateway would remove the prefix.
        String path = link.getRawPath().substring(link.getRawPath().indexOf("/files/"));
        Response response = caller.send(
                "PUT",
                path + "?" + link.getRawQuery(),
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(file),
                "Content-Type",
                "image/png");
        assertThat(response.status()).isEqualTo(200);
    }

    private void readAll(boolean done) {
        for (Operation operation : spec.operations()) {
            for (String path : operation.method().equals("GET") ? paths(operation) : List.<String>of()) {
                Response response = caller.get(path, keys(operation));
                assertThat(response.status()).as(path).isIn(done ? List.of(200) : List.of(200, 404));
                if (response.status() == 200) {
                    listener.accept(operation, response);
                    if (operation.id().equals("getVideoStatus")
                            && response.json().has("videoId")) {
                        ids.put("videoId", response.at("/videoId"));
                    }
                }
            }
        }
    }

    /** The paths of a read: one for each job that it reads. */
    private List<String> paths(Operation operation) {
        if (operation.parameters("path").isEmpty()) {
            return List.of(operation.path());
        }
        List<String> paths = new ArrayList<>();
        for (Operation submit : spec.operations()) {
            boolean polls = submit.jobSpec()
                    .filter(job -> job.pollOperations().contains(operation.id()))
                    .isPresent();
            if (polls) {
                paths.add(path(operation, ids.get(submit.id())));
            }
        }
        switch (operation.id()) {
            case "viewMedia" -> paths.add(path(operation, ids.get("mediaId")));
            case "getVideo", "downloadVideo" -> paths.add(path(operation, ids.getOrDefault("videoId", "unknown")));
            case "downloadOriginalImage" -> paths.add(path(operation, ids.get(operation.id())));
            case "downloadSpeedPainting" -> paths.add(path(operation, ids.get("createSpeedPainting") + ".mp4"));
            default -> {}
        }
        assertThat(paths).as(operation.id()).isNotEmpty();
        return paths;
    }

    private static String path(Operation operation, String value) {
        return operation.path().replaceFirst("\\{[^}]*}", value);
    }

    static String[] form(Operation operation) {
        return switch (operation.id()) {
            case "createSpeedPainting" ->
                new String[] {
                    "fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@image.jpg;image/jpeg=the bytes"
                };
            case "createTryOn" ->
                new String[] {
                    "target_image=@model.jpg;image/jpeg=model",
                    "garment_image=@shirt.png;image/png=shirt",
                    "callback_url=http://127.0.0.1:1/hook"
                };
            case "createVideo" ->
                new String[] {"avatarId=cm2yaz9j10008l0qg9npyjgs3", "mediaId=cm42ab3ou0008aggajj0jy5e1", "name=My video"
                };
            case "editImage" ->
                new String[] {
                    "prompt=Into one",
                    "name=My edit",
                    "seed=7",
                    "referenceImage=@a.png;image/png=one",
                    "referenceImage=@b.png;image/png=two"
                };
            case "inpaintImage" ->
                new String[] {
                    "prompt=Blue", "name=Mine", "originalImage=@a.png;image/png=one", "maskImage=@b.png;image/png=two"
                };
            case "editAsset" -> new String[] {"prompt=No background", "type=logo", "image=@a.png;image/png=one"};
            default -> throw new IllegalStateException("No form for " + operation.id());
        };
    }

    private String[] keys(Operation operation) {
        return keys(caller, operation);
    }

    /** Returns valid credentials. */
    static String[] keys(HttpCaller caller, Operation operation) {
        if (operation.vendor().tokenOperation().isPresent()) {
            return Jobs.MIRRAGO.keys(caller);
        }
        return operation.security().stream()
                .limit(1)
                .flatMap(List::stream)
                .flatMap(scheme -> Stream.of(scheme.header(), scheme.isBearer() ? "Bearer key" : "key"))
                .toArray(String[]::new);
    }
}
