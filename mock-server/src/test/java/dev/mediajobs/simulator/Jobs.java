package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Answer;
import java.util.Arrays;

/** Submits each vendor's main job and reads it back, the same way for all. */
public enum Jobs {
    CREATIFY("/id", "/api/aurora/{id}/", "/status", "/video_output", "/failed_reason") {
        @Override
        Answer submit(HttpCaller caller) {
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
        Answer submit(HttpCaller caller) {
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
        Answer submit(HttpCaller caller) {
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
        Answer submit(HttpCaller caller) {
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
        Answer submit(HttpCaller caller) {
            return caller.post(
                    "/api/video/create",
                    "{'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'Hello','voiceId':'1','text':'Hello.'}",
                    HttpCaller.MIRAFLOW);
        }

        @Override
        Answer result(HttpCaller caller, String id) {
            String video = poll(caller, id).at("/videoId");
            return caller.get("/api/video/" + (video.isEmpty() ? id : video), HttpCaller.MIRAFLOW);
        }

        @Override
        String[] keys(HttpCaller caller) {
            return HttpCaller.MIRAFLOW;
        }
    };

    private final String idAt;
    private final String path;
    private final String statusAt;
    private final String linkAt;
    private final String failureAt;

    Jobs(String idAt, String path, String statusAt, String linkAt, String failureAt) {
        this.idAt = idAt;
        this.path = path;
        this.statusAt = statusAt;
        this.linkAt = linkAt;
        this.failureAt = failureAt;
    }

    abstract Answer submit(HttpCaller caller);

    abstract String[] keys(HttpCaller caller);

    public String id(HttpCaller caller) {
        Answer response = submit(caller);
        assertThat(response.status()).as(response.text()).isBetween(200, 201);
        return response.at(idAt);
    }

    Answer poll(HttpCaller caller, String id) {
        return caller.get(path.replace("{id}", id), keys(caller));
    }

    /** The answer that holds the link. */
    Answer result(HttpCaller caller, String id) {
        return poll(caller, id);
    }

    String status(Answer response) {
        return response.at(statusAt);
    }

    String link(Answer response) {
        return response.at(linkAt);
    }

    String linkPointer() {
        return linkAt;
    }

    String failure(Answer response) {
        return response.at(failureAt);
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
