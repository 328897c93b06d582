package dev.mediajobs.simulator.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** The requests of a load. Used by one thread. */
interface Traffic {

    /** Authentication headers of Creatify. */
    String HEADERS = "X-API-ID: id\r\nX-API-KEY: key\r\n";

    /** {@return the bytes of the next request} */
    byte[] next();

    /**
     * Receives a response.
     *
     * @param request request that {@link #next} returned
     * @param bytes buffer that starts with the response; valid only during the call
     * @param length length of the response
     */
    default void onResponse(byte[] request, byte[] bytes, int length) {}

    /** {@return the given requests in rotation} */
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
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + HEADERS + "\r\n").getBytes(ISO_8859_1);
    }

    /** {@return a POST of JSON} */
    static byte[] post(String path, String json) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + HEADERS + "Content-Type: application/json\r\n"
                        + "Content-Length: " + json.getBytes(UTF_8).length + "\r\n\r\n" + json)
                .getBytes(UTF_8);
    }
}
