using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Debian's Chromium, without a window and without talking to anybody else.</summary>
internal static class Chromium
{
    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    });
}
