using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Pictures for the README are taken only when CCM_SCREENSHOTS is 1: a test run changes no file of the checkout.</summary>
internal static class ReadmePicture
{
    private static bool Wanted => Environment.GetEnvironmentVariable("CCM_SCREENSHOTS") == "1";

    /// <summary>Kinds of colour blindness that Chromium can draw.</summary>
    private static readonly string[] Visions = ["protanopia", "deuteranopia", "tritanopia", "achromatopsia"];

    /// <summary>The page as people with another sense of colour see it: colour-….png.</summary>
    public static async Task InColours(IPage page)
    {
        if (!Wanted)
        {
            return;
        }

        var browser = await page.Context.NewCDPSessionAsync(page);
        foreach (var vision in Visions)
        {
            await browser.SendAsync("Emulation.setEmulatedVisionDeficiency", new Dictionary<string, object> { ["type"] = vision });
            await Take(page, $"colour-{vision}");
        }

        await browser.SendAsync("Emulation.setEmulatedVisionDeficiency", new Dictionary<string, object> { ["type"] = "none" });
    }

    /// <param name="name">Of the file in docs/images, without its ending.</param>
    /// <param name="size">The page is given this size first; null: as it is.</param>
    public static async Task Take(IPage page, string name, (int Width, int Height)? size = null)
    {
        if (Wanted)
        {
            if (size is (var width, var height))
            {
                await page.SetViewportSizeAsync(width, height);
            }

            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "images", $"{name}.png") });
        }
    }
}
