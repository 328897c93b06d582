package dev.mediajobs.simulator.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What a load sends. Used by one thread. */
interface Traffic {

    /** The keys that Creatify asks for. */
    String KEYS = "X-API-ID: id\r\nX-API-KEY: key\r\n";

    /** {@return the next request as it goes over the wire; not changed by who sends it} */
    byte[] next();

    /**
     * Tells what a request was answered.
     *
     * @param request what was sent, as {@link #next} gave it
     * @param bytes holds the answer from its beginning; valid during the call only
     * @param length how many of them belong to it
     */
    default void answered(byte[] request, byte[] bytes, int length) {}

    /** {@return the same requests over and over, each in its turn} */
    static Traffic inTurn(List<byte[]> requests) {
        return new Traffic() {
            private int turn;

            @Override
            public byte[] next() {
                byte[] request = requests.get(turn);
                turn = (turn + 1) % requests.size();
                return request;
            }
        };
    }

    /** {@return a GET} */
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + KEYS + "\r\n").getBytes(ISO_8859_1);
    }

    /** {@return a POST of JSON} */
    static byte[] post(String path, String json) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + KEYS + "Content-Type: application/json\r\n"
                        + "Content-Length: " + json.getBytes(UTF_8).length + "\r\n\r\n" + json)
                .getBytes(UTF_8);
    }
}
