@NullMarked
package dev.hoshu.server.live.web;

import org.jspecify.annotations.NullMarked;
