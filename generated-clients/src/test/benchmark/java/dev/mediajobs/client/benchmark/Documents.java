package dev.mediajobs.client.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** The JSON to read: a job of about 700 bytes, and a list of 100. */
final class Documents {
    private static final String JOB =
            """
            {"id":"3c90c3cc-0d44-4b50-8888-8dd25736052a","name":"A talking picture","status":"running","progress":0.42,\
            "image":"https://media.example.com/images/3c90c3cc-0d44-4b50-8888-8dd25736052a/portrait-1024x1024.png",\
            "audio":"https://media.example.com/audio/3c90c3cc-0d44-4b50-8888-8dd25736052a/speech.mp3",\
            "video_output":"https://media.example.com/videos/3c90c3cc-0d44-4b50-8888-8dd25736052a/out.mp4?signature=abcdef",\
            "credits_used":5,"duration":12.5,"width":1024,"height":1024,"is_preview":false,\
            "webhook_url":"https://hooks.example.com/mediajobs/3c90c3cc","created_at":"2026-01-24T13:07:14.211Z",\
            "updated_at":"2026-01-24T13:08:02.000+00:00"}""";

    private Documents() {}

    static byte[] of(boolean many) {
        String json = many ? "{\"items\":[" + String.join(",", Collections.nCopies(100, JOB)) + "]}" : JOB;
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
