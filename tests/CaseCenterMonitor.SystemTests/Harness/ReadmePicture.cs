using Microsoft.Playwright;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Pictures for the README are taken only when CCM_SCREENSHOTS is 1: a test run changes no file of the checkout.</summary>
internal static class ReadmePicture
{
    /// <param name="name">Of the file in docs/images, without its ending.</param>
    /// <param name="size">The page is given this size first; null: as it is.</param>
    public static async Task Take(IPage page, string name, (int Width, int Height)? size = null)
    {
        if (Environment.GetEnvironmentVariable("CCM_SCREENSHOTS") == "1")
        {
            if (size is (var width, var height))
            {
                await page.SetViewportSizeAsync(width, height);
            }

            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "images", $"{name}.png") });
        }
    }
}
