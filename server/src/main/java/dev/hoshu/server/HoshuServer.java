package dev.hoshu.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Hoshu. The first argument is what to do: {@code serve}, {@code import} or {@code export}. */
@SpringBootApplication
public class HoshuServer {

    /** Made by Spring. */
    public HoshuServer() {}

    /**
     * Starts what the first argument names.
     *
     * @param arguments the verb and its options
     */
    public static void main(String[] arguments) {
        SpringApplication.run(HoshuServer.class, arguments);
    }
}
