package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import java.util.Arrays;

/** The main job of each vendor, submitted and polled in a uniform way. */
public enum Jobs {
    CREATIFY("/id", "/api/aurora/{id}/", "/status", "/video_output", "/failed_reason") {
        @Override
        Response submit(HttpCaller caller) {
            return caller.post(
                    "/api/aurora/",
                    "{'name':'intro','audio':'https://example.com/a.mp3','image':'https://example.com/a.png'}",
                    HttpCaller.CREATIFY);
        }

        @Override
        String[] keys(HttpCaller caller) {
            return HttpCaller.CREATIFY;
        }
    },
    MIRAGIC(
            "/data/jobId",
            "/api/v1/speed-painting/jobs/{id}",
            "/data/status",
            "/data/processedVideoUrl",
            "/data/errorMessage") {
        @Override
        Response submit(HttpCaller caller) {
            String[] form = {
                "fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@image.jpg;image/jpeg=the bytes"
            };
            return caller.form(false, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC);
        }

        @Override
        String[] keys(HttpCaller caller) {
            return HttpCaller.MIRAGIC;
        }
    },
    MIRRAGO("/job_id", "/v1/mirrago/job/{id}", "/status", "/result_url", "/error_msg/error") {
        @Override
        Response submit(HttpCaller caller) {
            String[] form = {"target_image=@model.jpg;image/jpeg=model", "garment_image=@shirt.png;image/png=shirt"};
            return caller.form(true, "/v1/mirrago/generate-image", form, keys(caller));
        }

        @Override
        String[] keys(HttpCaller caller) {
            return new String[] {"Authorization", "Bearer " + token(caller)};
        }
    },
    MIRAFLOW_IMAGE("/jobId", "/api/image/{id}", "/status", "/downloadUrl", "/nothing") {
        @Override
        Response submit(HttpCaller caller) {
            return caller.post(
                    "/api/image/generate",
                    "{'prompt':'A portrait','name':'My picture','aspectRatio':'9:16'}",
                    HttpCaller.MIRAFLOW);
        }

        @Override
        String[] keys(HttpCaller caller) {
            return HttpCaller.MIRAFLOW;
        }
    },
    MIRAFLOW_VIDEO("/jobId", "/api/video/{id}/status", "/status", "/downloadUrl", "/nothing") {
        @Override
        Response submit(HttpCaller caller) {
            return caller.post(
                    "/api/video/create",
                    "{'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'Hello','voiceId':'1','text':'Hello.'}",
                    HttpCaller.MIRAFLOW);
        }

        @Override
        Response result(HttpCaller caller, String id) {
            String video = poll(caller, id).at("/videoId");
            return caller.get("/api/video/" + (video.isEmpty() ? id : video), HttpCaller.MIRAFLOW);
        }

        @Override
        String[] keys(HttpCaller caller) {
            return HttpCaller.MIRAFLOW;
        }
    };

    private final String idPointer;
    private final String path;
    private final String statusPointer;
    private final String linkPointer;
    private final String failurePointer;

    Jobs(String idPointer, String path, String statusPointer, String linkPointer, String failurePointer) {
        this.idPointer = idPointer;
        this.path = path;
        this.statusPointer = statusPointer;
        this.linkPointer = linkPointer;
        this.failurePointer = failurePointer;
    }

    abstract Response submit(HttpCaller caller);

    abstract String[] keys(HttpCaller caller);

    public String id(HttpCaller caller) {
        Response response = submit(caller);
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return response.at(idPointer);
    }

    Response poll(HttpCaller caller, String id) {
        return caller.get(path.replace("{id}", id), keys(caller));
    }

    /** Returns the response that contains the link. */
    Response result(HttpCaller caller, String id) {
        return poll(caller, id);
    }

    String status(Response response) {
        return response.at(statusPointer);
    }

    String link(Response response) {
        return response.at(linkPointer);
    }

    String linkPointer() {
        return linkPointer;
    }

    String failure(Response response) {
        return response.at(failurePointer);
    }

    boolean video() {
        return !Arrays.asList(MIRRAGO, MIRAFLOW_IMAGE).contains(this);
    }

    static String token(HttpCaller caller) {
        return caller.post(
                        "/oauth/token", "{'client_id':'me','client_secret':'secret','grant_type':'client_credentials'}")
                .at("/access_token");
    }
}
